import { type CryptoKey, createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';

import { discoverProvider } from './discoverProvider.ts';
import { IdentityProviderUnavailableError } from './IdentityProviderUnavailableError.ts';

/**
 * The public keys of an identity provider, found by discovery when the first token comes.
 *
 * Keys are read again after ten minutes, or when a token names an unknown one, twice a minute at most.
 * The returned function throws IdentityProviderUnavailableError when they cannot be had; the next token tries again.
 *
 * @param issuer asked once a key is needed
 */
export function issuerKeys(issuer: () => string): JWTVerifyGetKey<CryptoKey> {
  let keySet: Promise<RemoteJWKSet> | null = null;

  return async (header, token) => {
    const keys = await openOnce();
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      // Fresh keys stay: a token that names an unknown key must not spoil the good ones while the provider is down.
      // Without any, discovery starts anew: the provider may publish its keys elsewhere when it is back.
      if (!keys.fresh) keySet = null;
      throw new IdentityProviderUnavailableError(issuer(), { cause: error });
    }
  };

  function openOnce(): Promise<RemoteJWKSet> {
    keySet ??= open().catch((error: unknown) => {
      keySet = null;
      throw error;
    });
    return keySet;
  }

  async function open(): Promise<RemoteJWKSet> {
    const { jwks_uri } = await discoverProvider(issuer());
    return createRemoteJWKSet(new URL(jwks_uri));
  }
}
