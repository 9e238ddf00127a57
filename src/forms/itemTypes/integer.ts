import type { IntegerItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';
import { numberBounds } from './numberBounds.ts';

/** A whole number, within GraphQL's 32 bits. */
export const integer: ItemType<IntegerItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Int', input: 'Int' }),
  read: (value) => {
    if (typeof value !== 'number') return { issue: 'WRONG_TYPE' };
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? { value } : { issue: 'FORMAT' };
  },
  check: (value, item) => numberBounds(value as number, item),
};
