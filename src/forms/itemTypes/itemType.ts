import type { IssueCode, Value } from '../answers/values.ts';
import type { CodeListDefinition, Question } from '../definition/types.ts';
import type { Known } from '../rules/signatures.ts';

/** The types that rules reckon with. Those after `codes` can be answered or not, and say nothing else to a rule. */
export type RuleType =
  | 'boolean'
  | 'number'
  | 'text'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'yearMonth'
  | 'code'
  | 'codes'
  | 'money'
  | 'period'
  | 'duration'
  | 'texts'
  | 'declaration'
  | 'file'
  | 'rows';

/** What a check of a value may need besides the item. */
export interface CheckContext {
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
  /** The instant of the check, RFC 3339 in UTC to the second. */
  readonly now: string;
  /** Name of the one who answers, for declarations; empty where nobody in particular does. */
  readonly by: string;
  /** The item's code list, when it has one. */
  readonly codeList: CodeListDefinition | undefined;
}

/** A value that was read, or why it could not be. `null` says that the question is unanswered. */
export type ReadResult = { readonly value: Value | null } | { readonly issue: IssueCode };

/** A bound that a value misses. */
export interface Miss {
  readonly code: IssueCode;
  readonly limit?: number | string;
}

/** A part of a composed value, which rules name after the item: `request.price.amount`. */
export interface ValuePart {
  readonly ruleType: RuleType;
  of(value: Value): Known | undefined;
}

/** A schema of JSON Schema 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** GraphQL types of an answer, out and in. */
export interface TypePair {
  readonly output: string;
  readonly input: string;
}

/**
 * All that the language knows about one type of question. Adding a type is adding one of these
 * (docs/addItemType.md); nothing else switches on `item.type`.
 */
export interface ItemType<Q extends Question> {
  readonly ruleType: RuleType;
  /** GraphQL types of the answer; `listType` is the enum or coded value of the item's code list. */
  graphql(listType: TypePair | undefined, item: Q): TypePair;
  /** What an answer looks like in JSON; `codes` are those of the item's code list. */
  jsonSchema(item: Q, codes: readonly string[]): JsonSchema;
  /** Takes a value from outside: the right JSON type and shape, or an issue. Nothing that fails here is stored. */
  read(value: unknown, item: Q, context: CheckContext): ReadResult;
  /** The value as rules reckon with it; left out: the stored value itself. */
  operand?(value: Value): Known | undefined;
  /** Parts of the value that rules can name. */
  readonly parts?: Readonly<Record<string, ValuePart>>;
  /** Checks a stored value against the item's bounds; a draft may keep a value that misses them. */
  check?(value: Value, item: Q, context: CheckContext): readonly Miss[];
  /**
   * The value in words of a language (BCP 47 tag that `Intl` knows); left out: as it is written. Options of code
   * lists and files have texts of their own.
   */
  display?(value: Value, item: Q, locale: string): string;
}
