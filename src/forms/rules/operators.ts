/**
 * The closed list of operators. Each is a pure function over operands that are values or `undefined`
 * (unanswered, which makes a comparison unknown), and returns a value or `undefined` (unknown).
 */
import type { Value } from '../answers/values.ts';

export type Operand = Value | undefined;
export type Truth = boolean | undefined;

/** -1, 0 or 1, for numbers, decimals as text against numbers, and days. */
function order(left: Value, right: Value): number {
  if (typeof left === 'number' || typeof right === 'number') return Math.sign(Number(left) - Number(right));
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const compare =
  (accepts: (order: number) => boolean) =>
  (left: Operand, right: Operand): Truth =>
    left === undefined || right === undefined ? undefined : accepts(order(left, right));

/** Comparisons of two operands. */
export const COMPARISONS = {
  eq: compare((order) => order === 0),
  ne: compare((order) => order !== 0),
  lt: compare((order) => order < 0),
  le: compare((order) => order <= 0),
  gt: compare((order) => order > 0),
  ge: compare((order) => order >= 0),
} as const;

/** Whether the chosen options of a multiple choice meet a list of codes. */
export const SET_TESTS = {
  anyIn: testSet((chosen, codes) => chosen.some((code) => codes.includes(code))),
  allIn: testSet((chosen, codes) => chosen.every((code) => codes.includes(code))),
  noneIn: testSet((chosen, codes) => !chosen.some((code) => codes.includes(code))),
} as const;

function testSet(accepts: (chosen: readonly string[], codes: readonly string[]) => boolean) {
  return (chosen: Operand, codes: readonly string[]): Truth =>
    Array.isArray(chosen) ? accepts(chosen, codes) : undefined;
}

/** Kleene's "and": false wins over unknown, unknown over true. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** Kleene's "or": true wins over unknown, unknown over false. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** Kleene's "not": unknown stays unknown. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Every operator by name, with the number of its operands (null: any number). */
export const OPERATORS = {
  ref: 1,
  code: 1,
  date: 1,
  and: null,
  or: null,
  not: 1,
  eq: 2,
  ne: 2,
  lt: 2,
  le: 2,
  gt: 2,
  ge: 2,
  in: 2,
  anyIn: 2,
  allIn: 2,
  noneIn: 2,
  answered: 1,
  notAnswered: 1,
  asked: null,
  today: 0,
} as const;

export type Operator = keyof typeof OPERATORS;
