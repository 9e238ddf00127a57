/**
 * What the operators do. Each is a pure function over operands that are known, but for the few that say what becomes
 * of what is unknown (`undefined`); those stand first.
 */
import { addDuration, dayDifference, yearOf } from './calendar.ts';
import { compareKnown } from './compareKnown.ts';
import {
  addDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from './decimal.ts';
import { matchesPattern } from './matchesPattern.ts';
import type { ArgumentsOf, CallOperator, Known } from './signatures.ts';

export type Operand = Known | undefined;
export type Truth = boolean | undefined;

/** Kleene's "and": false wins over unknown, unknown over true. */
export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === undefined ? undefined : right;
}

/** Kleene's "not": unknown stays unknown. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Operators that are more than unknown when an operand is. */
export type LenientOperator = 'and' | 'or' | 'answered' | 'notAnswered' | 'between' | 'if' | 'coalesce';
/** Operators that are unknown when an operand is. */
export type StrictOperator = Exclude<CallOperator, LenientOperator>;

const compare =
  (accepts: (order: number) => boolean) =>
  (left: Known, right: Known): Truth => {
    const order = compareKnown(left, right);
    return order === undefined ? undefined : accepts(order);
  };

/** What the strict operators do with operands that are known and of the kind that the signature says. */
export const OPERATIONS: { readonly [O in StrictOperator]: (...operands: ArgumentsOf<O>) => Operand } = {
  not: (truth) => !truth,
  eq: compare((order) => order === 0),
  ne: compare((order) => order !== 0),
  lt: compare((order) => order < 0),
  le: compare((order) => order <= 0),
  gt: compare((order) => order > 0),
  ge: compare((order) => order >= 0),
  in: (code, codes) => codes.includes(code),
  anyIn: (chosen, codes) => chosen.some((code) => codes.includes(code)),
  allIn: (chosen, codes) => chosen.every((code) => codes.includes(code)),
  noneIn: (chosen, codes) => !chosen.some((code) => codes.includes(code)),
  add: (...numbers) => numbers.reduce(addDecimals),
  subtract: subtractDecimals,
  multiply: (first, ...factors) =>
    factors.reduce<Decimal | undefined>((product, factor) => product && multiplyDecimals(product, factor), first),
  divide: divideDecimals,
  round: roundDecimal,
  addDuration,
  diff: dayDifference,
  yearOf,
  length: (text) => text.length,
  matches: (text, pattern) => matchesPattern(pattern, text),
  startsWith: (text, start) => text.startsWith(start),
  contains: (text, part) => text.includes(part),
};
