import type { EmailItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

// The rule of HTML for e-mail fields; but the domain has a point, and the lengths are those of RFC 5321.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`);
const LONGEST = 254;

/** An e-mail address; the domain is kept in lower case, one with other letters is written in its ASCII form (xn--). */
export const email: ItemType<EmailItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  jsonSchema: () => ({ type: 'string', format: 'email', maxLength: LONGEST }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const address = value.trim();
    if (address.length > LONGEST || !EMAIL.test(address)) return { issue: 'FORMAT' };
    const at = address.lastIndexOf('@');
    return { value: address.slice(0, at) + address.slice(at).toLowerCase() };
  },
};
