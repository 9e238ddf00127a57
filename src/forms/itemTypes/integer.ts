import type { IntegerItem } from '../definition/types.ts';
import { numberBounds } from './bounds/numberBounds.ts';
import type { ItemType } from './itemType.ts';

const LARGEST = 2 ** 31 - 1;

/** A whole number, within GraphQL's 32 bits. */
export const integer: ItemType<IntegerItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Int', input: 'Int' }),
  jsonSchema: ({ min = -LARGEST, max = LARGEST }) => ({ type: 'integer', minimum: min, maximum: max }),
  read: (value) => {
    if (typeof value !== 'number') return { issue: 'WRONG_TYPE' };
    return Number.isInteger(value) && Math.abs(value) <= LARGEST ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item) => numberBounds(value as number, item),
  display: (value, _item, locale) => new Intl.NumberFormat(locale).format(value as number),
};
