import type { BooleanItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

/** Yes or no. */
export const boolean: ItemType<BooleanItem> = {
  ruleType: 'boolean',
  graphql: () => ({ output: 'Boolean', input: 'Boolean' }),
  jsonSchema: () => ({ type: 'boolean' }),
  read: (value) => (typeof value === 'boolean' ? { value } : { issue: 'WRONG_TYPE' }),
};
