import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/**
 * Grants an application of ours all that it may ask for; what a person may do in IMI is decided by roles, not here.
 *
 * @param resource IMI as a resource (RFC 8707)
 */
export async function grantEverything({ oidc }: KoaContextWithOIDC, resource: string): Promise<Grant | undefined> {
  const { provider, session, client, account } = oidc;
  if (!client || !account) return undefined;

  const grantId = session?.grantIdFor(client.clientId);
  const granted = grantId ? await provider.Grant.find(grantId) : undefined;
  if (granted) return granted;

  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(resource, 'imi');
  await grant.save();
  return grant;
}
