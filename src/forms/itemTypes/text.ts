import type { TextItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

// Control characters other than tab and line breaks have no place in an answer and break exports; halves of
// characters (lone surrogates) are refused by the database.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\p{Cs}]/u;

/** Free text, on one line or many; white space at the ends is dropped, Unicode is composed (NFC). */
export const text: ItemType<TextItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  read: (value, item) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const clean = value.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
    if (CONTROL.test(clean) || (!item.multiline && clean.includes('\n'))) return { issue: 'FORMAT' };
    return { value: clean };
  },
  check: (value, { maxLength }) =>
    (value as string).length > maxLength ? [{ code: 'TOO_LONG', limit: maxLength }] : [],
};
