import type { ChoiceItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

/** One option of a code list. */
export const choice: ItemType<ChoiceItem> = {
  ruleType: 'code',
  graphql: (listType) => listType ?? { output: 'String', input: 'String' },
  read: (value, _item, { codeList }) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return codeList?.options.some(({ code }) => code === value) ? { value } : { issue: 'NOT_AN_OPTION' };
  },
};
