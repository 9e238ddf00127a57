import { isDay } from './calendar.ts';
import { parseDecimal } from './decimal.ts';
import { isDecimal } from './isDecimal.ts';
import type { Operand } from './operators.ts';
import type { Known, OperandType } from './signatures.ts';

const text = (known: Known): Operand => (typeof known === 'string' ? known : undefined);
const list = (known: Known): Operand => (Array.isArray(known) ? known : undefined);

/**
 * How an operator gets an operand; undefined, and so unknown, when it is not what the signature says. The checker has
 * seen the types, but answers of an older edition may be of others. Types that are not here take whatever it is.
 */
export const READ_AS: { readonly [T in OperandType]?: (known: Known) => Operand } = {
  boolean: (known) => (typeof known === 'boolean' ? known : undefined),
  number: (known) => (typeof known === 'number' ? parseDecimal(known) : isDecimal(known) ? known : undefined),
  date: (known) => (typeof known === 'string' && isDay(known) ? known : undefined),
  text,
  code: text,
  list,
  codes: list,
};
