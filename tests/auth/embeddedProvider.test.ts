import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { pino } from 'pino';

import type { Account } from '../../src/auth/embedded/account.ts';
import { chooseLanguage } from '../../src/auth/embedded/chooseLanguage.ts';
import { mountIdentityProvider } from '../../src/auth/embedded/mountIdentityProvider.ts';
import { openVisit } from '../../src/auth/embedded/openVisit.ts';
import { obtainToken } from '../../src/auth/obtainToken.ts';
import { createTokenVerifier } from '../../src/auth/verifyToken.ts';

const AUDIENCE = 'imi-test';
const ANNA: Account = {
  subject: 'demo|anna',
  name: 'Anna "Ania" <Nowak>',
  email: "anna.o'nowak@example.org",
  language: 'pl',
  authority: 'Izba & Spółka',
  country: 'PL',
  roles: ['REQUEST_HANDLER'],
};
const RUI: Account = { ...ANNA, subject: 'demo|rui', name: 'Rui', email: 'rui@example.org', country: 'PT', roles: [] };
const people = [ANNA, RUI];

const log = pino({ level: 'silent' });
const app = fastify();
const issuer = mountIdentityProvider(app, {
  issuer: 'http://127.0.0.1:0/oidc',
  audience: AUDIENCE,
  accounts: {
    list: async () => people,
    find: async (subject) => people.find((person) => person.subject === subject) ?? null,
  },
  log,
});
const verifyToken = createTokenVerifier({ issuer, audience: AUDIENCE, log });
const verifier = 'a-verifier-that-is-long-enough-for-the-standard';

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());

const explorer = () => `${new URL(issuer()).origin}/explorer`;

/** Address of a correct sign-in request; null leaves a parameter out. */
function request(changes: Record<string, string | null> = {}): string {
  const parameters: Record<string, string | null> = {
    client_id: 'imi-explorer',
    redirect_uri: explorer(),
    response_type: 'code',
    scope: 'openid profile offline_access imi',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${issuer()}/auth?${new URLSearchParams(given)}`;
}

const visit = () => openVisit(new URL(issuer()).origin, explorer());
const choose = (person: Account) => new URLSearchParams({ email: person.email });

/** Redeems what a sign-in came back with. */
async function redeem(parameters: Record<string, string>): Promise<{ status: number; tokens: Record<string, string> }> {
  const body = new URLSearchParams({ client_id: 'imi-explorer', redirect_uri: explorer(), ...parameters });
  const response = await fetch(`${issuer()}/token`, { method: 'POST', body });
  return { status: response.status, tokens: (await response.json()) as Record<string, string> };
}

describe('signing in', () => {
  test('gives an access token for IMI that the server accepts', async () => {
    const { accessToken, expiresAt } = await obtainToken(issuer(), ANNA.email.toUpperCase());
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(accessToken)).toMatchObject({ iss: issuer(), aud: AUDIENCE, client_id: 'imi-cli' });
    await expect(verifyToken(accessToken)).resolves.toMatchObject({ subject: ANNA.subject, scopes: ['imi'] });
    expect(expiresAt - Date.now() / 1000).toBeGreaterThan(3500);
    expect(expiresAt - Date.now() / 1000).toBeLessThan(3700);
  });

  test('names everybody when the person does not exist', async () => {
    await expect(obtainToken(issuer(), 'nobody@example.org')).rejects.toMatchObject({
      problems: [{ code: 'USER_UNKNOWN', at: 'nobody@example.org', fix: `Use one of: ${ANNA.email}, ${RUI.email}` }],
    });
  });

  test('says when there is no server', async () => {
    const nowhere = obtainToken('http://127.0.0.1:9/oidc', ANNA.email);
    await expect(nowhere).rejects.toMatchObject({ problems: [{ code: 'ISSUER_UNAVAILABLE' }] });
  });

  test('gives the explorer a name to show, and refreshing without asking again', async () => {
    const guest = visit();
    const page = await guest.go(request({ prompt: 'consent' }));
    const { callback } = await guest.go(page.address, choose(RUI));
    expect(callback?.searchParams.get('state')).toBe('state-1');

    const code = callback?.searchParams.get('code') ?? '';
    const { tokens } = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    expect(decodeJwt(tokens['id_token'] ?? '')).toMatchObject({ sub: RUI.subject, name: 'Rui', locale: 'pl' });
    const fresh = await redeem({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' });
    await expect(verifyToken(fresh.tokens['access_token'] ?? '')).resolves.toMatchObject({ subject: RUI.subject });

    const again = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    expect(again).toMatchObject({ status: 400, tokens: { error: 'invalid_grant' } });
  });

  test('is remembered by the browser, until somebody else is chosen', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const { callback } = await guest.go(request());
    expect(callback?.searchParams.has('code')).toBe(true);

    const page = await guest.go(request({ prompt: 'login' }));
    const other = await guest.go(page.address, choose(RUI));
    const code = other.callback?.searchParams.get('code') ?? '';
    const { tokens } = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    await expect(verifyToken(tokens['access_token'] ?? '')).resolves.toMatchObject({ subject: RUI.subject });
  });

  test('is asked for anew by a program on the machine, whoever the browser remembers', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const page = await guest.go(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/callback' }));
    expect(page.body).toContain('<h1>Sign in</h1>');
  });

  test('is asked for anew when the remembered person has gone', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(RUI));
    people.pop();
    const page = await guest.go(request());
    people.push(RUI);
    expect(page.body).toContain('<h1>Sign in</h1>');
    const { callback } = await guest.go(page.address, choose(ANNA));
    expect(callback?.searchParams.has('code')).toBe(true);
  });

  test('can be called off', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const { callback } = await guest.go(page.address, new URLSearchParams({ cancel: 'yes' }));
    expect(callback?.searchParams.get('error')).toBe('access_denied');
  });

  test('offers the page again when the person has gone meanwhile', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const again = await guest.go(page.address, new URLSearchParams({ email: 'gone@example.org' }));
    expect(again.callback).toBeNull();
    expect(again.body).toContain('role="alert"');
  });
});

describe('a request is refused', () => {
  test('without PKCE', async () => {
    const { callback } = await visit().go(request({ code_challenge: null, code_challenge_method: null }));
    expect(callback?.searchParams.get('error')).toBe('invalid_request');
    expect(callback?.searchParams.has('code')).toBe(false);
  });

  test('with plain PKCE', async () => {
    const { callback } = await visit().go(request({ code_challenge_method: 'plain' }));
    expect(callback?.searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    ['imi-explorer', 'https://evil.example.net/explorer'],
    ['imi-explorer', 'http://127.0.0.1:9/explorer'],
    ['imi-cli', 'http://192.0.2.1/callback'],
  ])('with a foreign redirect: %s to %s', async (client_id, redirect_uri) => {
    const response = await fetch(request({ client_id, redirect_uri }), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('invalid_redirect_uri');
  });

  test('for another resource than IMI', async () => {
    const { callback } = await visit().go(request({ resource: 'urn:other' }));
    expect(callback?.searchParams.get('error')).toBe('invalid_target');
  });

  test('with a code whose verifier is wrong', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const { callback } = await guest.go(page.address, choose(ANNA));
    const code = callback?.searchParams.get('code') ?? '';
    const answer = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier.toUpperCase() });
    expect(answer).toMatchObject({ status: 400, tokens: { error: 'invalid_grant' } });
  });

  test('from a page whose cookie is not there', async () => {
    const page = await visit().go(request());
    const response = await fetch(page.address, { method: 'POST', body: choose(ANNA), redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('session_not_found');
    const resumed = await fetch(`${issuer()}/auth/long-ago`);
    expect(resumed.status).toBe(400);
    expect(await resumed.text()).toContain('This page has expired');
  });
});

describe('the pages', () => {
  test('speak the language that the application asks for', async () => {
    const { body } = await visit().go(request({ ui_locales: 'xx pl-PL en' }));
    expect(body).toContain('<html lang="pl">');
    expect(body).toContain('<h1>Logowanie</h1>');
    expect(body).toContain('<h2>Polska</h2>');
  });

  test.each([
    ['de-AT, en;q=0.8', 'de'],
    ['en;q=0.2, fr;q=0.9, el;q=0', 'fr'],
    ['xx, *;q=0.1', 'en'],
    [undefined, 'en'],
  ])('or else the language of the browser: %s gives %s', (acceptLanguage, language) => {
    expect(chooseLanguage({ acceptLanguage })).toBe(language);
  });

  test('contain no script, and escape every name', async () => {
    const { body } = await visit().go(request());
    expect(body).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(body).toContain('Sign in as Anna &quot;Ania&quot; &lt;Nowak&gt;</button>');
    expect(body).toContain('value="anna.o&#39;nowak@example.org"');
    expect(body).toContain('Izba &amp; Spółka');
  });

  test('allow nothing but their own style, and forms that lead back', async () => {
    const guest = visit();
    const { address } = await guest.go(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/' }));
    const cookieless = await fetch(address);
    const start = await fetch(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/' }), {
      redirect: 'manual',
    });
    const cookie = start.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(start.headers.get('location') ?? '', issuer()), { headers: { cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
    expect(policy).toContain("form-action 'self' http://127.0.0.1:5999; frame-ancestors 'none'");
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await page.text()) ?? [];
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
    for (const { headers } of [page, cookieless, await fetch(request({ client_id: 'stranger' }))]) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('have all texts in all languages', async () => {
    const folder = new URL('../../src/auth/embedded/texts/', import.meta.url);
    const files = (await readdir(folder)).sort();
    expect(files).toEqual(['de.json', 'el.json', 'en.json', 'fr.json', 'pl.json', 'pt.json']);
    const read = async (file: string) => Object.entries(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    const keys = (await read('en.json')).map(([key]) => key);
    for (const file of files) {
      const bundle = await read(file);
      expect(bundle.map(([key]) => key)).toEqual(keys);
      expect(Object.fromEntries(bundle)).toMatchObject({ signInAs: expect.stringContaining('{name}') });
      expect(bundle.filter(([, words]) => typeof words !== 'string' || words === '')).toEqual([]);
    }
  });
});

describe('the provider', () => {
  test('writes its own name into every address, whatever host a request names', async () => {
    const { hostname, port } = new URL(issuer());
    const headers = { host: 'evil.example.net', 'x-forwarded-host': 'evil.example.net', 'x-forwarded-proto': 'ftp' };
    const body = await new Promise<string>((resolve, reject) => {
      get({ hostname, port, path: '/oidc/.well-known/openid-configuration', headers }, (response) =>
        text(response).then(resolve, reject),
      ).on('error', reject);
    });
    expect(body).not.toMatch(/evil|ftp/);
    expect(JSON.parse(body)).toMatchObject({ issuer: issuer(), jwks_uri: `${issuer()}/jwks` });
  });

  test('publishes no private key', async () => {
    const { keys } = (await (await fetch(`${issuer()}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('lets only its own origin redeem codes from a browser', async () => {
    const ask = (origin: string) =>
      fetch(`${issuer()}/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ client_id: 'imi-explorer', grant_type: 'authorization_code', code: 'x' }),
      });
    const own = new URL(issuer()).origin;
    expect((await ask(own)).headers.get('access-control-allow-origin')).toBe(own);
    expect((await ask('https://evil.example.net')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('asks before signing out', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const { body } = await guest.go(`${issuer()}/session/end?client_id=imi-explorer`);
    expect(body).toContain('<h1>Sign out</h1>');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const done = await guest.go(`${issuer()}/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }));
    expect(done.body).toContain('<h1>You are signed out</h1>');
    expect((await guest.go(request())).callback).toBeNull();
  });

  test('needs a path of its own', () => {
    const options = {
      issuer: 'http://127.0.0.1:4000',
      audience: AUDIENCE,
      accounts: { list: async () => [], find: async () => null },
      log,
    };
    expect(() => mountIdentityProvider(fastify(), options)).toThrow(TypeError);
  });
});
