// Sign-in with OpenID Connect: authorization code with PKCE (RFC 7636), at the identity provider of this server.
// The token lives as long as the tab.

const PROVIDER = `${location.origin}/oidc`;
const CLIENT_ID = 'imi-explorer';
const REDIRECT_URI = `${location.origin}/explorer`;
const TOKEN = 'imi.token';
const PENDING = 'imi.signIn';

/** Leaves for the identity provider, which comes back to this page. */
export async function signIn() {
  const { authorization_endpoint: endpoint } = await provider();
  const [verifier, state] = [randomText(), randomText()];
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const parameters = new URLSearchParams({
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: 'openid imi',
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    // Explorers change from one demonstration user to another all the time.
    prompt: 'login',
    ui_locales: navigator.languages.join(' '),
  });
  location.assign(`${endpoint}?${parameters}`);
}

/**
 * Ends a sign-in that comes back to this page.
 *
 * @returns {Promise<boolean>} false when it failed, true when it worked or none was under way
 */
export async function finishSignIn() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return true;
  const { verifier, state } = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', REDIRECT_URI);
  const code = answer.get('code');
  if (!code || answer.get('state') !== state) return false;

  const { token_endpoint: endpoint } = await provider();
  // The same server may answer to another name than its own, localhost for 127.0.0.1; the page may only ask its origin.
  const response = await fetch(new URL(endpoint).pathname, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) return false;
  const { access_token: value, expires_in: seconds } = await response.json();
  sessionStorage.setItem(TOKEN, JSON.stringify({ value, endsAt: Date.now() + seconds * 1000 }));
  return true;
}

/** Forgets the token. */
export function signOut() {
  sessionStorage.removeItem(TOKEN);
}

/** @returns {{ value: string, endsAt: number } | null} the token, while it is valid */
export function currentToken() {
  const token = JSON.parse(sessionStorage.getItem(TOKEN) ?? 'null');
  return token && token.endsAt > Date.now() ? token : null;
}

async function provider() {
  const response = await fetch(`${PROVIDER}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`identity provider answers ${response.status}`);
  return response.json();
}

function randomText() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
