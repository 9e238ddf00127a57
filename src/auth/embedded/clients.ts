import type { ClientMetadata } from 'oidc-provider';

/** RFC 8252, section 7.3: a native application listens on any free port, which the provider does not compare. */
const NATIVE_REDIRECTS = ['http://127.0.0.1/', 'http://127.0.0.1/callback', 'http://[::1]/', 'http://[::1]/callback'];
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The applications that may send people to the embedded identity provider. Both are public: they keep no secret and
 * prove with PKCE that the code is theirs.
 *
 * @param issuer `imi-explorer`, the pages of this server, lives on the same origin
 */
export function clients(issuer: string): ClientMetadata[] {
  const pages = sameOrigin(issuer).flatMap((origin) => [`${origin}/explorer`, `${origin}/`]);
  return [
    {
      client_id: 'imi-explorer',
      application_type: 'web',
      redirect_uris: pages,
      post_logout_redirect_uris: pages,
    },
    { client_id: 'imi-cli', application_type: 'native', redirect_uris: NATIVE_REDIRECTS },
  ];
}

/** On a developer's machine the same server answers to several names; which one stands in the address bar is chance. */
function sameOrigin(issuer: string): string[] {
  const { protocol, hostname, port, origin } = new URL(issuer);
  if (!LOOPBACK_NAMES.includes(hostname)) return [origin];
  return LOOPBACK_NAMES.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`);
}
