import type { IssueCode, Value } from '../../answers/values.ts';
import { type Compiled, codeListOf, type NodeOf } from '../../definition/compile.ts';
import type { Question } from '../../definition/types.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { isSame } from '../compare/isSame.ts';

/** A question in its edition. */
export interface QuestionPlace {
  readonly compiled: Compiled;
  readonly node: NodeOf<Question>;
}

/** Why a value stays behind: what is wrong with it there, or that another answer has its place. */
export type LeftReason = IssueCode | 'PLACE_TAKEN';

/** What of a value fits its new place, and what is left of it. */
export interface Carried {
  readonly kept?: Value;
  readonly left?: { readonly value: Value; readonly reason: LeftReason };
}

// Types into which every answer of another type fits without loss. They are followed from one item to the one that
// replaces it; under the same path a type never changes.
const WIDENED: Readonly<Record<string, (value: Value) => Value>> = {
  'integer decimal': (value) => String(value),
  'choice multiChoice': (value) => [String(value)],
};

/**
 * Reads a stored answer of one question as an answer of another. Bounds do not count: a value that misses them is kept
 * and is an issue. Of a multiple choice, the options that still exist are kept.
 */
export function carryValue(value: Value, from: QuestionPlace, to: QuestionPlace, today: string): Carried {
  const [old, next] = [from.node, to.node];
  const isWidened = old.item.type !== next.item.type;
  const widen = WIDENED[`${old.item.type} ${next.item.type}`];
  if (isWidened && (!widen || old.path === next.path)) return { left: { value, reason: 'WRONG_TYPE' } };
  // Some types keep more than what is entered (who declared it, say): that cannot be read again, and need not be.
  if (!isWidened && !isSame(read(value, from, today), { value })) return { kept: value };

  const wanted = widen ? widen(value) : value;
  const whole = read(wanted, to, today);
  if ('value' in whole) return { kept: whole.value };
  const { issue: reason } = whole;
  const kept = Array.isArray(wanted) ? wanted.filter((code) => 'value' in read([code], to, today)) : [];
  if (!Array.isArray(wanted) || kept.length === 0) return { left: { value, reason } };
  return { kept, left: { value: wanted.filter((code) => !kept.includes(code)), reason } };
}

function read(value: Value, { compiled, node }: QuestionPlace, today: string): { value: Value } | { issue: IssueCode } {
  const context = { today, now: `${today}T00:00:00Z`, by: '', codeList: codeListOf(compiled, node) };
  const result = itemTypeOf(node.item).read(value, node.item, context);
  if ('issue' in result) return result;
  // What reads as unanswered is no answer there.
  return result.value === null ? { issue: 'FORMAT' } : { value: result.value };
}
