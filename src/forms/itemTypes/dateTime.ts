import type { DateTimeItem } from '../definition/types.ts';
import { isDay } from '../rules/calendar.ts';
import type { ItemType } from './itemType.ts';
import { instantText } from './notation/instantText.ts';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An instant, RFC 3339 with an offset; kept in UTC to the second: 2026-03-01T09:30:00Z. */
export const dateTime: ItemType<DateTimeItem> = {
  ruleType: 'dateTime',
  graphql: () => ({ output: 'DateTime', input: 'DateTime' }),
  jsonSchema: () => ({ type: 'string', format: 'date-time' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const [, day] = INSTANT.exec(value) ?? [];
    if (day === undefined || !isDay(day)) return { issue: 'FORMAT' };
    const instant = new Date(value).toISOString();
    // Near the ends of the calendar, the day in UTC may be in a year of other than four digits, or in the year 0.
    return isDay(instant.slice(0, 10)) && !instant.startsWith('0000')
      ? { value: `${instant.slice(0, 19)}Z` }
      : { issue: 'FORMAT' };
  },
  display: (value, _item, locale) => instantText(value as string, locale),
};
