import type { FileItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';
import { FILE_ID } from './notation/fileId.ts';

/** A file that was uploaded to the exchange before; the answer is its id. Type and size are checked at the upload. */
export const file: ItemType<FileItem> = {
  ruleType: 'file',
  graphql: () => ({ output: 'Attachment', input: 'ID' }),
  jsonSchema: () => ({ type: 'string', pattern: FILE_ID.source }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return FILE_ID.test(value) ? { value } : { issue: 'FORMAT' };
  },
};
