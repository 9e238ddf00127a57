import { ROW_ID } from '../answers/address.ts';
import type { ReferenceItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

const MOST_ROWS = 500;

/** Points to a row of a list, or to several. Only the form of the ids is looked at here, not that the rows exist. */
export const reference: ItemType<ReferenceItem> = {
  ruleType: 'rows',
  graphql: (_listType, { many }) => (many ? { output: '[ID!]', input: '[ID!]' } : { output: 'ID', input: 'ID' }),
  jsonSchema: ({ many }) => {
    const row = { type: 'string', pattern: ROW_ID.source };
    return many ? { type: 'array', items: row, maxItems: MOST_ROWS } : row;
  },
  read: (value, { many }) => {
    if (!many) {
      if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
      return ROW_ID.test(value) ? { value } : { issue: 'FORMAT' };
    }
    if (!Array.isArray(value) || !value.every((row) => typeof row === 'string')) return { issue: 'WRONG_TYPE' };
    const rows = [...new Set<string>(value)];
    if (rows.length > MOST_ROWS || !rows.every((row) => ROW_ID.test(row))) return { issue: 'FORMAT' };
    return { value: rows.length > 0 ? rows : null };
  },
};
