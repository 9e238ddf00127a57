/** What a text is as an identifier of a scheme. */
export interface Verdict {
  /** As it is kept: upper case, no blanks, no separators that say nothing. */
  readonly value: string;
  /** The state that issued it, ISO 3166-1 alpha-2 or XI; undefined where the scheme is of no state. */
  readonly state?: string;
  /** Whether its check digits are right, as far as they are known. */
  readonly isRight: boolean;
}

/** Recognises an identifier in upper case, without blanks; undefined when it does not have the form of one. */
export type Recognise = (text: string) => Verdict | undefined;
