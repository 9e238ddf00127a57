import type { IssueCode, Value } from '../answers/values.ts';
import type { CodeListDefinition, Question } from '../definition/types.ts';
import type { Known } from '../rules/signatures.ts';

/** The types that rules reckon with. */
export type RuleType = 'boolean' | 'number' | 'text' | 'date' | 'code' | 'codes' | 'money' | 'file' | 'rows';

/** What a check of a value may need besides the item. */
export interface CheckContext {
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
  /** The item's code list, when it has one. */
  readonly codeList: CodeListDefinition | undefined;
}

/** A value that was read, or why it could not be. */
export type ReadResult = { readonly value: Value } | { readonly issue: IssueCode };

/** A bound that a value misses. */
export interface Miss {
  readonly code: IssueCode;
  readonly limit?: number | string;
}

/**
 * All that the language knows about one type of question. Adding a type is adding one of these
 * (docs/addItemType.md); nothing else switches on `item.type`.
 */
export interface ItemType<Q extends Question> {
  readonly ruleType: RuleType;
  /** GraphQL types of the answer, out and in; `listType` is the enum or coded value of the item's code list. */
  graphql(listType: { output: string; input: string } | undefined): { output: string; input: string };
  /** Takes a value from outside: the right JSON type and shape, or an issue. Nothing that fails here is stored. */
  read(value: unknown, item: Q, context: CheckContext): ReadResult;
  /** The value as rules reckon with it; left out: the stored value itself. */
  operand?(value: Value): Known | undefined;
  /** Checks a stored value against the item's bounds; a draft may keep a value that misses them. */
  check?(value: Value, item: Q, context: CheckContext): readonly Miss[];
}
