import type { FileItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A file that was uploaded to the exchange before; the answer is its id. Type and size are checked at the upload. */
export const file: ItemType<FileItem> = {
  ruleType: 'file',
  graphql: () => ({ output: 'Attachment', input: 'ID' }),
  jsonSchema: () => ({ type: 'string', pattern: UUID.source }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return UUID.test(value) ? { value } : { issue: 'FORMAT' };
  },
};
