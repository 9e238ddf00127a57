/** An amount of money: a decimal written as text, so that it stays exact, and an ISO 4217 code. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/**
 * An answer as it is kept: boolean; number (integer); string (text, decimal, date as YYYY-MM-DD, option code,
 * file id); list of strings (option codes, or the row ids of a repeat); or money.
 */
export type Value = boolean | number | string | readonly string[] | Money;

/**
 * Answers by address. An address is an item's path; inside a repeat the row id follows its name in brackets:
 * `reply.sanctions.list[k3].kind`. The address of a repeat itself holds its row ids in order.
 */
export type Answers = ReadonlyMap<string, Value>;

/** Codes of the problems that an answer can have; texts stand in the message bundles under `issues.<code>`. */
export type IssueCode =
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_ROW'
  | 'UNKNOWN_FILE'
  | 'WRONG_FILE_TYPE'
  | 'FILE_TOO_LARGE'
  | 'WRONG_TYPE'
  | 'FORMAT'
  | 'NOT_AN_OPTION'
  | 'NOT_EDITABLE'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'BELOW_MINIMUM'
  | 'ABOVE_MAXIMUM'
  | 'TOO_MANY_DECIMALS'
  | 'EXCLUSIVE_OPTION'
  | 'TOO_FEW_ROWS'
  | 'TOO_MANY_ROWS'
  | 'NOTHING_ASKED'
  | 'RULE';

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
