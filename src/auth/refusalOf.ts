import { errors } from 'jose';

import type { TokenRefusal } from './TokenRefusedError.ts';

/**
 * Tells why `jose` refused a token.
 *
 * @returns null when the error says nothing about the token
 */
export function refusalOf(error: unknown): TokenRefusal | null {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error);
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return 'KEY_UNKNOWN';
  }
  const isMalformed =
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  return isMalformed ? 'MALFORMED' : null;
}

function claimRefusal({ claim, reason }: errors.JWTClaimValidationFailed): TokenRefusal {
  if (claim === 'iss') return 'ISSUER';
  if (claim === 'aud') return 'AUDIENCE';
  if (reason === 'missing') return 'CLAIM_MISSING';
  if (claim === 'nbf' && reason === 'check_failed') return 'NOT_YET_VALID';
  return 'MALFORMED';
}
