import type { JWKS, Provider } from 'oidc-provider';

import type { Logger } from '../../log.ts';
import type { Accounts } from './account.ts';
import { createSigningKeys } from './createSigningKeys.ts';
import { loadOidcProvider } from './loadOidcProvider.ts';
import { providerConfiguration } from './providerConfiguration.ts';

/** What an embedded identity provider is made of. */
export interface CreateProviderOptions {
  issuer: string;
  audience: string;
  accounts: Accounts;
  log: Logger;
  /** Private ES256 keys; without them one is made that dies with the process. */
  jwks?: JWKS | undefined;
}

/** Creates the identity provider; see mountIdentityProvider for how requests reach it. */
export async function createProvider({
  issuer,
  audience,
  accounts,
  log,
  jwks,
}: CreateProviderOptions): Promise<Provider> {
  const library = await loadOidcProvider(log);
  const keys = jwks ?? (await createSigningKeys());
  const provider = new library.Provider(
    issuer,
    providerConfiguration({ library, issuer, audience, accounts, jwks: keys }),
  );
  // Believes the forwarded address, which forwardedAs sets for every request.
  provider.proxy = true;
  // Koa's own writes to standard error.
  provider.onerror = (err) => log.error({ err }, 'identity provider failed');
  provider.on('server_error', (_, err) => log.error({ err }, 'identity provider failed'));
  provider.on('authorization.error', (_, { message }) => log.debug({ code: message }, 'sign-in request refused'));
  provider.on('grant.error', (_, { message }) => log.debug({ code: message }, 'token request refused'));
  return provider;
}
