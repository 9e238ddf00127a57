/** One kind of number of a state, after the library that knows its check digits. */
export interface NumberKind {
  validate(text: string): NumberFinding;
  /** The number without separators. */
  compact(text: string): string;
}

interface NumberFinding {
  readonly isValid: boolean;
  /** Why it is not valid; an `InvalidChecksum` where only the check digits are wrong. */
  readonly error?: Error;
  /** A person's. */
  readonly isIndividual?: boolean;
  /** An organisation's. */
  readonly isCompany?: boolean;
}
