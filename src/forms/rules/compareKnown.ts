import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts';
import { isDecimal } from './isDecimal.ts';
import type { Known } from './signatures.ts';

/** -1, 0 or 1: numbers by size, all else as text, days so too. Undefined when a number meets something else. */
export function compareKnown(left: Known, right: Known): number | undefined {
  if (left === right) return 0;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  // Numbers that were kept as such are exact enough to be compared as they are.
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
  if (isNumeric(left) || isNumeric(right)) {
    const [a, b] = [decimalOf(left), decimalOf(right)];
    return a && b && compareDecimals(a, b);
  }
  const [a, b] = [textOf(left), textOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function isNumeric(value: Known): value is number | Decimal {
  return typeof value === 'number' || isDecimal(value);
}

// Whoever keeps decimals as text may compare them with numbers.
function decimalOf(value: Known): Decimal | undefined {
  if (isDecimal(value)) return value;
  return typeof value === 'number' || typeof value === 'string' ? parseDecimal(value) : undefined;
}

function textOf(value: Known): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
