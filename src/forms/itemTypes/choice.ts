import type { ChoiceItem } from '../definition/types.ts';
import { retiredMisses } from './bounds/retiredMisses.ts';
import type { ItemType } from './itemType.ts';

/** One option of a code list. One that has been retired is still read, so that a draft keeps it and says so. */
export const choice: ItemType<ChoiceItem> = {
  ruleType: 'code',
  graphql: (listType) => listType ?? { output: 'String', input: 'String' },
  jsonSchema: (_item, codes) => ({ enum: codes }),
  read: (value, _item, { codeList }) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return codeList?.options.some(({ code }) => code === value) ? { value } : { issue: 'NOT_AN_OPTION' };
  },
  check: (value, _item, { codeList }) => retiredMisses([value as string], codeList),
};
