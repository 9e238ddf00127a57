import type { Miss } from '../itemType.ts';

/** The bounds that a value misses whose texts stand in the order of the values: HH:MM, YYYY-MM. */
export function textBounds(value: string, { min, max }: { readonly min?: string; readonly max?: string }): Miss[] {
  const misses: Miss[] = [];
  if (min !== undefined && value < min) misses.push({ code: 'BELOW_MINIMUM', limit: min });
  if (max !== undefined && value > max) misses.push({ code: 'ABOVE_MAXIMUM', limit: max });
  return misses;
}
