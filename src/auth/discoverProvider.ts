import { setTimeout as wait } from 'node:timers/promises';

import { IdentityProviderUnavailableError } from './IdentityProviderUnavailableError.ts';

/** What we use of an identity provider's metadata (OpenID Connect Discovery 1.0, section 3). */
export interface ProviderMetadata {
  issuer: string;
  jwks_uri: string;
  authorization_endpoint: string;
  token_endpoint: string;
}

const ADDRESSES = ['jwks_uri', 'authorization_endpoint', 'token_endpoint'] as const;
/** Long enough for a provider that restarts behind its proxy, short enough for a caller who waits. */
const PAUSES_BEFORE_RETRY_MS = [100, 400];
const TIMEOUT_MS = 3000;

/**
 * Reads the metadata that an identity provider publishes about itself.
 *
 * @param issuer as tokens name it in `iss`
 * @throws IdentityProviderUnavailableError after three attempts
 */
export async function discoverProvider(issuer: string): Promise<ProviderMetadata> {
  for (const pause of PAUSES_BEFORE_RETRY_MS) {
    try {
      return await fetchMetadata(issuer);
    } catch {
      await wait(pause);
    }
  }
  try {
    return await fetchMetadata(issuer);
  } catch (cause) {
    throw new IdentityProviderUnavailableError(issuer, { cause });
  }
}

async function fetchMetadata(issuer: string): Promise<ProviderMetadata> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status} from ${address}`);
  const metadata: unknown = await response.json();
  if (isMetadataOf(issuer, metadata)) return metadata;
  throw new Error(`not the metadata of ${issuer}: ${address}`);
}

/** Another issuer's metadata would make its keys ours (section 4.3), plain HTTP anybody's on the way. */
function isMetadataOf(issuer: string, metadata: unknown): metadata is ProviderMetadata {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const fields = metadata as Record<string, unknown>;
  if (fields['issuer'] !== issuer) return false;
  return ADDRESSES.every((name) => {
    const address = fields[name];
    if (typeof address !== 'string' || !URL.canParse(address)) return false;
    return new URL(address).protocol === 'https:' || issuer.startsWith('http:');
  });
}
