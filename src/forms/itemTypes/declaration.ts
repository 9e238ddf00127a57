import type { Declaration } from '../answers/values.ts';
import type { DeclarationItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';
import { instantText } from './notation/instantText.ts';

/** A statement that somebody makes with `true` and takes back with `false`; who and when is kept. */
export const declaration: ItemType<DeclarationItem> = {
  ruleType: 'declaration',
  graphql: () => ({ output: 'Declaration', input: 'Boolean' }),
  jsonSchema: () => ({ type: 'boolean' }),
  read: (value, _item, { by, now }) => {
    if (typeof value !== 'boolean') return { issue: 'WRONG_TYPE' };
    return { value: value ? { by, at: now } : null };
  },
  display: (value, _item, locale) => {
    const { by, at } = value as Declaration;
    const words = [by, instantText(at, locale)].filter((word) => word !== '');
    return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(words);
  },
};
