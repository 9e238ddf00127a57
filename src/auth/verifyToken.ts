import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';

import type { Logger } from '../log.ts';
import { issuerKeys } from './issuerKeys.ts';
import { refusalOf } from './refusalOf.ts';
import { TokenRefusedError } from './TokenRefusedError.ts';

/** What a verified access token says. */
export interface VerifiedToken {
  /** The person at the identity provider; `User.subject`. */
  subject: string;
  /** Seconds since 1970. */
  expiresAt: number;
  scopes: string[];
}

/** Verifies one access token; throws TokenRefusedError or IdentityProviderUnavailableError. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** Whom to believe, about whom. */
export interface TokenVerifierOptions {
  /** As tokens name it in `iss`; a function when it is known only once the server listens. */
  issuer: string | (() => string);
  /** What tokens must name in `aud`: this installation. */
  audience: string;
  log: Logger;
}

/** Asymmetric only: with HS256 in the list, the issuer's public key would do as a forger's secret. */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');
/** Access tokens of RFC 9068, and what providers say who do not know it; logout tokens and the like are neither. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];
const CLOCK_TOLERANCE_S = 5;

/**
 * Creates the check that every bearer token passes: signature, issuer, audience and lifetime.
 * The issuer's keys are fetched when the first token comes, not before.
 */
export function createTokenVerifier({ issuer, audience, log }: TokenVerifierOptions): TokenVerifier {
  const issuerNow = typeof issuer === 'function' ? issuer : () => issuer;
  const keys = issuerKeys(issuerNow);

  return async function verifyToken(token) {
    try {
      refuseUnread(token);
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer: issuerNow(),
        audience,
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return verified(payload);
    } catch (error) {
      const reason = error instanceof TokenRefusedError ? error.reason : refusalOf(error);
      if (reason === null) throw error;
      log.debug({ reason }, 'token refused');
      throw new TokenRefusedError(reason);
    }
  };

  /** Refuses what needs no key, so that foreign tokens cannot make us fetch keys. */
  function refuseUnread(token: string): void {
    if (!TYPES.includes(typeOf(token)?.toLowerCase())) throw new TokenRefusedError('TYPE');
    if (decodeJwt(token).iss !== issuerNow()) throw new TokenRefusedError('ISSUER');
  }
}

function typeOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).typ;
  } catch {
    // A bare TypeError, which must not be taken for a mistake of ours.
    throw new TokenRefusedError('MALFORMED');
  }
}

function verified(payload: JWTPayload): VerifiedToken {
  const { sub, exp } = payload;
  if (typeof sub !== 'string' || sub === '' || exp === undefined) throw new TokenRefusedError('MALFORMED');
  return { subject: sub, expiresAt: exp, scopes: scopesOf(payload) };
}

/** `scope` by RFC 9068; some providers write `scp`, as a text or a list. */
function scopesOf(payload: JWTPayload): string[] {
  const scopes = payload['scope'] ?? payload['scp'];
  if (typeof scopes === 'string') return scopes.split(' ').filter(Boolean);
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
}
