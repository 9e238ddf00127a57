import type { YearItem } from '../definition/types.ts';
import { numberBounds } from './bounds/numberBounds.ts';
import type { ItemType } from './itemType.ts';

const [FIRST, LAST] = [1000, 9999];

/** A year of four digits. It is written without separators, so it is shown as it is. */
export const year: ItemType<YearItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Int', input: 'Int' }),
  jsonSchema: ({ min = FIRST, max = LAST }) => ({ type: 'integer', minimum: min, maximum: max }),
  read: (value) => {
    if (typeof value !== 'number') return { issue: 'WRONG_TYPE' };
    return Number.isInteger(value) && value >= FIRST && value <= LAST ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item) => numberBounds(value as number, item),
};
