import type { DurationItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';
import { durationOf, durationParts } from './notation/durationParts.ts';

/**
 * A length of time in the question's units, ISO 8601: P1Y6M. Kept with as few of the smaller units as is exact: P18M is
 * kept as P1Y6M where the question has years.
 */
export const duration: ItemType<DurationItem> = {
  ruleType: 'duration',
  graphql: () => ({ output: 'Duration', input: 'Duration' }),
  jsonSchema: () => ({ type: 'string', format: 'duration' }),
  read: (value, { units }) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const parts = durationParts(value);
    const isOfUnits = parts?.every(({ unit, count }) => count === 0 || units.includes(unit));
    return parts && isOfUnits ? { value: durationOf(parts, units) } : { issue: 'FORMAT' };
  },
  display: (value, { units }, locale) => {
    const parts = durationParts(value as string) ?? [];
    const counted = parts.filter(({ count }) => count > 0);
    const shown = counted.length > 0 ? counted : parts.filter(({ unit }) => unit === units.at(-1));
    const words = shown.map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' }).format(count),
    );
    return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(words);
  },
};
