import type { PhoneItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

const E164 = /^\+[1-9]\d{6,14}$/;
// A zero in brackets is left out abroad: +32 (0)2… is not the number +3202….
const TRUNK = /\(\s*0\s*\)/;
const SEPARATORS = /[\s()[\]\-\u2010-\u2013]/g;

/** An international telephone number, E.164; kept without blanks, hyphens and brackets: +3225551234. */
export const phone: ItemType<PhoneItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  jsonSchema: () => ({ type: 'string', maxLength: 40 }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const digits = value.length <= 40 && !TRUNK.test(value) ? value.replaceAll(SEPARATORS, '') : '';
    return E164.test(digits) ? { value: digits } : { issue: 'FORMAT' };
  },
};
