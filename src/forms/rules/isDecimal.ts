import type { Decimal } from './decimal.ts';
import type { Known } from './signatures.ts';

/** Whether something that rules reckon with is an exact decimal. */
export function isDecimal(value: Known): value is Decimal {
  return typeof value === 'object' && 'units' in value && typeof value.units === 'bigint';
}
