import type { DateItem } from '../definition/types.ts';
import { isDay } from '../rules/calendar.ts';
import { dayBounds } from './bounds/dayBounds.ts';
import type { ItemType } from './itemType.ts';

/** A day, YYYY-MM-DD, that exists in the calendar. */
export const date: ItemType<DateItem> = {
  ruleType: 'date',
  graphql: () => ({ output: 'Date', input: 'Date' }),
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return isDay(value) ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item, { today }) => dayBounds(value as string, value as string, item, today),
  display: (value, _item, locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`)),
};
