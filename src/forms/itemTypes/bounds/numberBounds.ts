import type { Miss } from '../itemType.ts';

/** The bounds that a number misses. */
export function numberBounds(value: number, { min, max }: { min?: number; max?: number }): Miss[] {
  const misses: Miss[] = [];
  if (min !== undefined && value < min) misses.push({ code: 'BELOW_MINIMUM', limit: min });
  if (max !== undefined && value > max) misses.push({ code: 'ABOVE_MAXIMUM', limit: max });
  return misses;
}
