import type { ReadResult } from '../itemType.ts';

/** A decimal in text: at most 15 digits before the point and 12 after it. */
export const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/;

/** Reads a decimal, written as text with a point so that it stays exact. */
export function readDecimal(value: unknown): ReadResult {
  if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
  return DECIMAL.test(value) ? { value } : { issue: 'FORMAT' };
}
