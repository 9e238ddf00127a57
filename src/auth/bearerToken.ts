import { AccessError } from '../errors.ts';

/** `b64token` of RFC 6750, section 2.1; the scheme's letter case does not matter (RFC 9110, section 11.1). */
const BEARER = /^bearer +([\w.~+/-]+=*) *$/i;

/**
 * Takes the bearer token out of an Authorization header.
 *
 * @returns null when there is no header: a guest, who may do what guests may
 * @throws AccessError UNAUTHENTICATED for any other scheme or shape: who meant to sign in must not go on as a guest
 */
export function bearerToken(header: string | undefined): string | null {
  if (header === undefined) return null;
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new AccessError('UNAUTHENTICATED');
  return token;
}
