import { decimalText } from '../../../src/forms/rules/decimal.ts';
import { isDecimal } from '../../../src/forms/rules/isDecimal.ts';
import type { Operand } from '../../../src/forms/rules/operators.ts';

/** What a rule comes to, as the published vectors write it: null is unknown, numbers are text. */
export function written(value: Operand): unknown {
  if (value === undefined) return null;
  if (isDecimal(value)) return decimalText(value);
  return typeof value === 'number' ? String(value) : value;
}
