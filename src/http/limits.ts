/**
 * What one request may ask for. Numbers measured on Node 20, two cores (ADR 0006).
 *
 * Values sent as variables count towards the body only; a patch written into the document counts its tokens.
 */
export const limits = {
  /** A patch of 750 rows written into the document, or twenty introspection queries; the worst document of this size that
   * was found takes 0.3 s to validate. */
  lexicalTokens: 4_000,
  comments: 100,
  /** Largest document, and largest request body of everybody but those who write questionnaires, in bytes. */
  bodyBytes: 200_000,
  /** Largest request body of those: a draft of 4 MiB, escaped. */
  draftBodyBytes: 6_000_000,
  /** Selections after fragments are spread out. */
  selections: 2_000,
  /** Levels of nested selections; a case's exchanges with rows of groups of their answers need 14. */
  depth: 20,
  aliases: 60,
  directives: 60,
  /** Errors reported for one document, and for one set of variables. */
  validationErrors: 5,
  coercionErrors: 5,
  /** Requests of one client address in a minute; a busy authority's case system stays far below. */
  requestsPerMinute: 6_000,
  /** How long a request may take to arrive. */
  requestMs: 120_000,
  /** How long stopping waits for running requests. */
  drainMs: 4_500,
} as const;
