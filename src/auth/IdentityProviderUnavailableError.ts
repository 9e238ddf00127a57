/**
 * The identity provider cannot be reached or does not answer as one, so no token can be judged.
 *
 * Never an `AccessError`: clients must not throw away a good token because of an outage.
 */
export class IdentityProviderUnavailableError extends Error {
  override readonly name = 'IdentityProviderUnavailableError';
  /** Value of `errors[].extensions.code`. */
  readonly code = 'IDENTITY_PROVIDER_UNAVAILABLE';
  /** HTTP status of an answer that fails because of this; fastify reads it from here. */
  readonly statusCode = 503;

  /** @param issuer the identity provider that was asked */
  constructor(issuer: string, options?: ErrorOptions) {
    super(`no usable answer from ${issuer}`, options);
  }
}
