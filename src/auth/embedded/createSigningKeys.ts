import { exportJWK, generateKeyPair } from 'jose';
import type { JWKS } from 'oidc-provider';

/** Makes the key that signs the embedded identity provider's tokens; it lives as long as the process. */
export async function createSigningKeys(): Promise<JWKS> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' } as JWKS['keys'][number]] };
}
