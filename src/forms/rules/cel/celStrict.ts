import type { StrictOperator } from '../operators.ts';
import type { Expression } from '../parseRule.ts';
import { celDifference, celYear } from './celDays.ts';
import { CelGapError } from './celGap.ts';
import { no } from './celText.ts';
import { re2Of } from './re2Of.ts';

type Write = (values: readonly string[], operands: readonly Expression[]) => string;

const infix =
  (sign: string): Write =>
  (values) =>
    `(${values.join(` ${sign} `)})`;
const method =
  (name: string): Write =>
  ([first, second]) =>
    `${first}.${name}(${second})`;
const chosen =
  (macro: string): Write =>
  ([codes, list]) =>
    `${codes}.${macro}(c, c in ${list})`;
const gap =
  (name: 'divide' | 'addDuration' | 'length'): Write =>
  () => {
    throw new CelGapError(name);
  };

/** What the strict operators are in CEL, given what their operands are; parts of the rule itself are not among these. */
export const CEL_STRICT: { readonly [O in Exclude<StrictOperator, 'not'>]: Write } = {
  eq: infix('=='),
  ne: infix('!='),
  lt: infix('<'),
  le: infix('<='),
  gt: infix('>'),
  ge: infix('>='),
  in: infix('in'),
  anyIn: chosen('exists'),
  allIn: chosen('all'),
  noneIn: (values, operands) => no(chosen('exists')(values, operands)),
  add: infix('+'),
  subtract: infix('-'),
  multiply: infix('*'),
  divide: gap('divide'),
  // Without digits after the point there is nothing to round.
  round: ([number = '']) => number,
  addDuration: gap('addDuration'),
  diff: ([from = '', to = ''], [unit]) => celDifference(unit?.kind === 'unit' ? unit.unit : 'days', from, to),
  yearOf: ([day = '']) => celYear(day),
  length: gap('length'),
  matches: ([text], [, pattern]) =>
    `${text}.matches(${JSON.stringify(re2Of(pattern?.kind === 'pattern' ? pattern.source : ''))})`,
  startsWith: method('startsWith'),
  contains: method('contains'),
};
