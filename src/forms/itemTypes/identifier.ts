import type { IdentifierItem } from '../definition/types.ts';
import { recognise } from '../identifiers/recognise.ts';
import type { ItemType, Miss } from './itemType.ts';

/** A number by which registers know somebody. One with wrong check digits, or of another state, may stand in a draft. */
export const identifier: ItemType<IdentifierItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  jsonSchema: () => ({ type: 'string', maxLength: 100 }),
  read: (value, item) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const found = recognise(value, item);
    return found ? { value: found.value } : { issue: 'FORMAT' };
  },
  check: (value, item) => {
    const found = recognise(value as string, item);
    const misses: Miss[] = [];
    if (found && !found.isRight) misses.push({ code: 'CHECK_DIGITS' });
    if (found && item.country !== undefined && found.state !== item.country) {
      misses.push({ code: 'WRONG_STATE', limit: item.country });
    }
    return misses;
  },
};
