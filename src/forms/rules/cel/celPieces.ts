import type { Expression } from '../parseRule.ts';
import { CelGapError } from './celGap.ts';
import { both, choose, either, no } from './celText.ts';

/** A condition in CEL: when it holds and when it does not. Where it is unknown, neither is true. */
export interface CelTruth {
  readonly holds: string;
  readonly fails: string;
}

/** A value in CEL: the text of the value is looked at only where `known` is true. */
export interface CelValue {
  readonly known: string;
  readonly value: string;
}

/** A row that a rule sees, by the name of its variable. Null in its place is the form as a whole. */
export interface CelScope {
  /** Whole path of the list. */
  readonly list: string;
  readonly name: string;
  /** From where the list was looked at, or the row around the row. */
  readonly outer: CelScope | null;
}

/** Writes parts of a rule, as conditions or as values. */
export interface CelWriter {
  truth(expression: Expression, scope: CelScope | null): CelTruth;
  value(expression: Expression, scope: CelScope | null): CelValue;
  /** When a part is known; also of what CEL could not reckon with. */
  presence(expression: Expression, scope: CelScope | null): string;
}

export const TRUE: CelTruth = { holds: 'true', fails: 'false' };
export const UNKNOWN: CelTruth & CelValue = { holds: 'false', fails: 'false', known: 'false', value: 'null' };

/** A value that is always known. */
export function constant(value: string): CelValue {
  return { known: 'true', value };
}

/** A value that is yes or no, as a condition. */
export function asTruth({ known, value }: CelValue): CelTruth {
  return { holds: both(known, value), fails: both(known, no(value)) };
}

/** A condition as a value. */
export function asValue({ holds, fails }: CelTruth): CelValue {
  return { known: either(holds, fails), value: holds };
}

/** A condition as a whole: true, false or null. */
export function wholeTruth({ holds, fails }: CelTruth): string {
  if (fails === no(holds)) return holds;
  return choose(holds, 'dyn(true)', choose(fails, 'dyn(false)', 'dyn(null)'));
}

/** A value as a whole, or null. */
export function wholeValue({ known, value }: CelValue): string {
  return known === 'true' ? value : choose(known, `dyn(${value})`, 'dyn(null)');
}

const LONGEST = 100_000;

/** The piece itself. @throws CelGapError when it has become too long */
export function limited<T extends CelTruth | CelValue>(piece: T): T {
  const length = Object.values(piece).reduce((sum, text: string) => sum + text.length, 0);
  if (length > LONGEST) throw new CelGapError('size');
  return piece;
}
