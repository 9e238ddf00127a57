import type { Period } from '../answers/values.ts';
import type { PeriodItem } from '../definition/types.ts';
import { isDay } from '../rules/calendar.ts';
import { dayBounds } from './bounds/dayBounds.ts';
import type { ItemType, Miss } from './itemType.ts';

/** From one day to another, both included. A draft may lack the end, and have it before the beginning. */
export const period: ItemType<PeriodItem> = {
  ruleType: 'period',
  graphql: () => ({ output: 'Period', input: 'PeriodInput' }),
  jsonSchema: ({ open }) => ({
    type: 'object',
    required: open ? ['from'] : ['from', 'to'],
    properties: {
      from: { type: 'string', format: 'date' },
      to: { type: open ? ['string', 'null'] : 'string', format: 'date' },
    },
  }),
  read: (value) => {
    if (typeof value !== 'object' || value === null || !('from' in value)) return { issue: 'WRONG_TYPE' };
    const from = value.from;
    const to = 'to' in value ? (value.to ?? undefined) : undefined;
    if (typeof from !== 'string' || (to !== undefined && typeof to !== 'string')) return { issue: 'WRONG_TYPE' };
    if (!isDay(from) || (to !== undefined && !isDay(to))) return { issue: 'FORMAT' };
    return { value: to === undefined ? { from } : { from, to } };
  },
  check: (value, item, { today }) => {
    const { from, to } = value as Period;
    const misses: Miss[] = [];
    // The answer is there, but only half of it.
    if (to === undefined && !item.open) misses.push({ code: 'REQUIRED' });
    if (to !== undefined && to < from) misses.push({ code: 'PERIOD_REVERSED' });
    return [...misses, ...dayBounds(from, to ?? from, item, today)];
  },
  parts: {
    from: { ruleType: 'date', of: (value) => (value as Period).from },
    to: { ruleType: 'date', of: (value) => (value as Period).to },
  },
  display: (value, _item, locale) => {
    const { from, to } = value as Period;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const first = new Date(`${from}T00:00:00Z`);
    if (to === undefined) return `${format.format(first)} –`;
    // `Intl` refuses a range that goes back, which a draft may have.
    const last = new Date(`${to}T00:00:00Z`);
    return last < first ? `${format.format(first)} – ${format.format(last)}` : format.formatRange(first, last);
  },
};
