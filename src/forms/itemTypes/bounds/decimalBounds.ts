import type { Miss } from '../itemType.ts';
import { numberBounds } from './numberBounds.ts';

/** The bounds that a decimal, written as text, misses: digits after the point, least and most. */
export function decimalBounds(value: string, bounds: { scale: number; min?: number; max?: number }): Miss[] {
  const digits = (value.split('.')[1] ?? '').length;
  const misses: Miss[] = digits > bounds.scale ? [{ code: 'TOO_MANY_DECIMALS', limit: bounds.scale }] : [];
  return [...misses, ...numberBounds(Number(value), bounds)];
}
