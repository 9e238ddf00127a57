import type { DayBound } from '../../definition/types.ts';
import type { Miss } from '../itemType.ts';

/** The bounds that a stretch of days misses: its first day the least, its last day the most. */
export function dayBounds(
  first: string,
  last: string,
  { min, max }: { readonly min?: DayBound; readonly max?: DayBound },
  today: string,
): Miss[] {
  const misses: Miss[] = [];
  const [least, most] = [dayOf(min, today), dayOf(max, today)];
  if (least && first < least) misses.push({ code: 'BELOW_MINIMUM', limit: least });
  if (most && last > most) misses.push({ code: 'ABOVE_MAXIMUM', limit: most });
  return misses;
}

function dayOf(limit: DayBound | undefined, today: string): string | undefined {
  return typeof limit === 'object' ? today : limit;
}
