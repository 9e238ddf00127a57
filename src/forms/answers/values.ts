import type { ISSUE_CODES } from './issues/issueCodes.ts';

/** An amount of money: a decimal written as text, so that it stays exact, and an ISO 4217 code. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** From one day to another, both YYYY-MM-DD and included; without an end when it is open. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

/** Who declared something, and when (RFC 3339, UTC). */
export interface Declaration {
  readonly by: string;
  readonly at: string;
}

/** A text by language tag. */
export interface Texts {
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * An answer as it is kept: boolean; number (integer, year); string (text, decimal, date as YYYY-MM-DD, option code,
 * file or row id…); list of strings (option codes, row ids); or one of the composed values.
 */
export type Value = boolean | number | string | readonly string[] | Money | Period | Declaration | Texts;

/**
 * Answers by address. An address is an item's path; inside a repeat the row id follows its name in brackets:
 * `reply.sanctions.list[k3].kind`. The address of a repeat itself holds its row ids in order, that of a variant the key
 * of the alternative that is chosen. What is said beside an answer stands under its address and `#`: annotations.ts.
 */
export type Answers = ReadonlyMap<string, Value>;

/** Code of a problem that an answer can have. */
export type IssueCode = (typeof ISSUE_CODES)[number];

/** A problem with an answer. */
export interface Issue {
  readonly code: IssueCode;
  /** Address of the item. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** Id of the questionnaire's rule, when `code` is RULE. */
  readonly rule?: string;
  /** The bound that was missed, for the message. */
  readonly limit?: number | string;
}
