import type { MultiChoiceItem } from '../definition/types.ts';
import { retiredMisses } from './bounds/retiredMisses.ts';
import type { ItemType, Miss } from './itemType.ts';

/** Any number of different options of a code list, kept in the list's order. */
export const multiChoice: ItemType<MultiChoiceItem> = {
  ruleType: 'codes',
  graphql: (listType) => ({ output: `[${listType?.output}!]`, input: `[${listType?.input}!]` }),
  jsonSchema: (_item, codes) => ({ type: 'array', items: { enum: codes } }),
  read: (value, _item, { codeList }) => {
    if (!Array.isArray(value) || !value.every((code) => typeof code === 'string')) return { issue: 'WRONG_TYPE' };
    const chosen = new Set<string>(value);
    const known = (codeList?.options ?? []).map(({ code }) => code).filter((code) => chosen.has(code));
    return known.length === chosen.size ? { value: known } : { issue: 'NOT_AN_OPTION' };
  },
  check: (value, _item, { codeList }) => {
    const chosen = value as readonly string[];
    const standsAlone = codeList?.options.some(({ code, exclusive }) => exclusive && chosen.includes(code));
    const misses: Miss[] = standsAlone && chosen.length > 1 ? [{ code: 'EXCLUSIVE_OPTION' }] : [];
    return [...misses, ...retiredMisses(chosen, codeList)];
  },
};
