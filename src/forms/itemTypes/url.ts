import type { UrlItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

const LONGEST = 2000;
const START = /^https?:\/\/[^/\\]/i;
const BLANK = /[\s\p{Cc}\p{Cs}]/u;

/** An address on the web, http or https, without name and password; kept as browsers write it. */
export const url: ItemType<UrlItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  jsonSchema: () => ({ type: 'string', maxLength: LONGEST }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const address = value.trim();
    // Browsers would drop blanks and line breaks inside; here they say that something else was meant.
    if (address.length > LONGEST || !START.test(address) || BLANK.test(address)) return { issue: 'FORMAT' };
    if (!URL.canParse(address)) return { issue: 'FORMAT' };
    const { username, password, href } = new URL(address);
    const isPlain = username === '' && password === '' && href.length <= LONGEST;
    return isPlain ? { value: href } : { issue: 'FORMAT' };
  },
};
