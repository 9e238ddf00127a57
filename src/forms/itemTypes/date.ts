import type { DateItem, DayBound } from '../definition/types.ts';
import type { ItemType, Miss } from './itemType.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, YYYY-MM-DD, that exists in the calendar. */
export const date: ItemType<DateItem> = {
  ruleType: 'date',
  graphql: () => ({ output: 'Date', input: 'Date' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const time = DAY.test(value) ? Date.parse(value) : Number.NaN;
    const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
    return exists ? { value } : { issue: 'FORMAT' };
  },
  check: (value, { min, max }, { today }) => {
    const day = value as string;
    const misses: Miss[] = [];
    const [first, last] = [bound(min, today), bound(max, today)];
    if (first && day < first) misses.push({ code: 'BELOW_MINIMUM', limit: first });
    if (last && day > last) misses.push({ code: 'ABOVE_MAXIMUM', limit: last });
    return misses;
  },
};

function bound(limit: DayBound | undefined, today: string): string | undefined {
  return typeof limit === 'object' ? today : limit;
}
