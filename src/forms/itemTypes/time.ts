import type { TimeItem } from '../definition/types.ts';
import { isMoment } from '../rules/isMoment.ts';
import { textBounds } from './bounds/textBounds.ts';
import type { ItemType } from './itemType.ts';

/** A time of day, HH:MM, of no particular day and place. */
export const time: ItemType<TimeItem> = {
  ruleType: 'time',
  graphql: () => ({ output: 'Time', input: 'Time' }),
  jsonSchema: () => ({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return isMoment('time', value) ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item) => textBounds(value as string, item),
  display: (value, _item, locale) =>
    new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(`1970-01-01T${value}:00Z`),
    ),
};
