import type { FastifyInstance } from 'fastify';
import type { JWKS, Provider } from 'oidc-provider';

import type { Logger } from '../../log.ts';
import type { Accounts } from './account.ts';
import { createProvider } from './createProvider.ts';
import { protocolRoutes } from './protocolRoutes.ts';
import { signInRoutes } from './signInRoutes.ts';

/** What the embedded identity provider needs. */
export interface IdentityProviderOptions {
  /** How clients reach it, with a path of its own: http://127.0.0.1:4000/oidc. Port 0 stands for the server's own. */
  issuer: string;
  /** What access tokens name in `aud`. */
  audience: string;
  accounts: Accounts;
  log: Logger;
  /** Private ES256 keys to sign with; without them tokens end with the process. */
  jwks?: JWKS;
}

/**
 * Mounts an identity provider for development and demonstration, on which anybody can be any of the accounts.
 * Never in production: there is no password.
 *
 * @returns the issuer; with port 0 it is known only once the server listens, and the function throws before
 */
export function mountIdentityProvider(app: FastifyInstance, options: IdentityProviderOptions): () => string {
  const { accounts, log } = options;
  const configured = new URL(options.issuer);
  const prefix = configured.pathname.replace(/\/$/, '');
  if (prefix === '') throw new TypeError(`The issuer needs a path of its own: ${options.issuer}`);

  // Made for the first request, not at start: only then is the port known.
  let provider: Promise<Provider> | null = null;
  const getProvider = () => {
    provider ??= createProvider({ ...options, issuer: issuer() });
    return provider;
  };

  log.warn({ path: prefix }, 'embedded identity provider: anybody can sign in as anybody');
  app.register(
    async (scope) => {
      await scope.register(async (inner) => signInRoutes(inner, { getProvider, accounts, log }));
      await scope.register(async (inner) => protocolRoutes(inner, getProvider));
    },
    { prefix },
  );
  return issuer;

  function issuer(): string {
    if (configured.port !== '0') return options.issuer;
    const address = app.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port yet.');
    return options.issuer.replace(configured.host, `${configured.hostname}:${address.port}`);
  }
}
