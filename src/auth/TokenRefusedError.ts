import { AccessError } from '../errors.ts';

/** Why a token was refused: for the log and for tests; clients learn `UNAUTHENTICATED` only. */
export type TokenRefusal =
  | 'MALFORMED'
  | 'TYPE'
  | 'ALGORITHM'
  | 'KEY_UNKNOWN'
  | 'SIGNATURE'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'CLAIM_MISSING';

/** A bearer token that proves nothing; an `AccessError` with the code `UNAUTHENTICATED`. */
export class TokenRefusedError extends AccessError {
  readonly reason: TokenRefusal;

  constructor(reason: TokenRefusal) {
    super('UNAUTHENTICATED');
    this.reason = reason;
  }
}
