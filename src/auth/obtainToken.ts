import { createHash, randomBytes } from 'node:crypto';

import { type Problem, StartError } from '../errors.ts';
import { discoverProvider } from './discoverProvider.ts';
import { openVisit, type Visit } from './embedded/openVisit.ts';
import { readSignInForm } from './embedded/readSignInForm.ts';

/** An access token and its end. */
export interface ObtainedToken {
  accessToken: string;
  /** Seconds since 1970. */
  expiresAt: number;
}

const CLIENT_ID = 'imi-cli';
/** Nobody listens there: the code is taken from the redirect before it is followed. */
const REDIRECT_URI = 'http://127.0.0.1/callback';

/**
 * Signs a person in at the embedded identity provider as a browser would: authorization code with PKCE, and the sign-in
 * page in between. For the command line, the demonstration and tests; the server has no other way in.
 *
 * @param issuer of a running server, for example http://127.0.0.1:4000/oidc
 * @throws StartError ISSUER_UNAVAILABLE, USER_UNKNOWN (names the e-mail addresses that exist) or SIGN_IN_FAILED
 */
export async function obtainToken(
  issuer: string,
  email: string,
  { language = 'en' }: { language?: string } = {},
): Promise<ObtainedToken> {
  const provider = await discoverProvider(issuer).catch(() => {
    throw failure(
      'ISSUER_UNAVAILABLE',
      issuer,
      'No identity provider of this name answers there.',
      'Start the server: npm start',
    );
  });
  const visit = openVisit(new URL(issuer).origin, REDIRECT_URI);
  const [verifier, state] = [randomText(), randomText()];
  const request = new URLSearchParams({
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: 'openid imi',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ui_locales: language,
  });

  const answer = await signIn(visit, `${provider.authorization_endpoint}?${request}`, email);
  const code = answer.searchParams.get('code');
  // The answer must be to our request and from this issuer (RFC 9700, section 2.1; RFC 9207).
  const isOurs = answer.searchParams.get('state') === state && answer.searchParams.get('iss') === issuer;
  if (code === null || !isOurs)
    throw refused(issuer, answer.searchParams.get('error') ?? 'an answer to another request');
  return exchange(provider.token_endpoint, code, verifier);
}

async function signIn(visit: Visit, address: string, email: string): Promise<URL> {
  const page = await visit.go(address);
  if (page.callback) return page.callback;
  const form = readSignInForm(page.body);
  if (form === null) throw refused(page.address, 'a page that is not the sign-in page of the embedded provider');

  const known = form.emails.find((one) => one.toLowerCase() === email.toLowerCase());
  if (known === undefined) {
    const fix = `Use one of: ${form.emails.join(', ') || '(none: load the demonstration data first)'}`;
    throw failure('USER_UNKNOWN', email, 'Nobody signs in with this e-mail address.', fix);
  }
  const { callback } = await visit.go(page.address, new URLSearchParams({ email: known }));
  if (callback) return callback;
  throw refused(page.address, 'another page instead of the way back');
}

async function exchange(endpoint: string, code: string, verifier: string): Promise<ObtainedToken> {
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      code,
      code_verifier: verifier,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
  const { access_token: accessToken, expires_in: lifetime = 0 } = answer;
  if (accessToken === undefined) throw refused(endpoint, answer.error ?? `HTTP ${response.status}`);
  return { accessToken, expiresAt: Math.floor(Date.now() / 1000) + lifetime };
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function refused(at: string, answer: string): StartError {
  const fix = 'Only the embedded identity provider can be asked like this; see docs/identity.md.';
  return failure('SIGN_IN_FAILED', at, `The identity provider answered: ${answer}.`, fix);
}

function failure(code: string, at: string, message: string, fix: string): StartError {
  return new StartError({ code, at, message, fix } satisfies Problem);
}
