import type { YearMonthItem } from '../definition/types.ts';
import { isMoment } from '../rules/isMoment.ts';
import { textBounds } from './bounds/textBounds.ts';
import type { ItemType } from './itemType.ts';

/** A month of a year, YYYY-MM. */
export const yearMonth: ItemType<YearMonthItem> = {
  ruleType: 'yearMonth',
  graphql: () => ({ output: 'YearMonth', input: 'YearMonth' }),
  jsonSchema: () => ({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return isMoment('yearMonth', value) ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item) => textBounds(value as string, item),
  display: (value, _item, locale) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}-01T00:00:00Z`),
    ),
};
