import { isDay } from './calendar.ts';
import { parseDecimal } from './decimal.ts';
import { isDecimal } from './isDecimal.ts';
import type { Operand } from './operators.ts';
import type { OperandType } from './signatures.ts';

/**
 * An operand as an operator gets it; undefined, and so unknown, when it is not what the signature says. The checker
 * has seen the types, but answers of an older edition may be of others.
 */
export function readAs(type: OperandType, operand: Operand): Operand {
  if (operand === undefined) return undefined;
  switch (type) {
    case 'boolean':
      return typeof operand === 'boolean' ? operand : undefined;
    case 'number':
      return isDecimal(operand) ? operand : typeof operand === 'number' ? parseDecimal(operand) : undefined;
    case 'date':
      return typeof operand === 'string' && isDay(operand) ? operand : undefined;
    case 'text':
    case 'code':
      return typeof operand === 'string' ? operand : undefined;
    case 'list':
    case 'codes':
      return Array.isArray(operand) ? operand : undefined;
    default:
      return operand;
  }
}
