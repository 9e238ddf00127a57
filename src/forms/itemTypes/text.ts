import type { TextItem } from '../definition/types.ts';
import { matchesPattern } from '../rules/matchesPattern.ts';
import { type Pattern, parsePattern } from '../rules/parsePattern.ts';
import type { ItemType, Miss } from './itemType.ts';
import { cleanText } from './notation/cleanText.ts';

// Items live as long as their edition; each pattern is parsed once.
const parsed = new WeakMap<TextItem, Pattern>();

/** Free text, on one line or many; white space at the ends is dropped, Unicode is composed (NFC). */
export const text: ItemType<TextItem> = {
  ruleType: 'text',
  graphql: () => ({ output: 'String', input: 'String' }),
  jsonSchema: ({ maxLength, minLength }) => ({
    type: 'string',
    maxLength,
    ...(minLength === undefined ? {} : { minLength }),
  }),
  read: (value, { multiline }) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    const clean = cleanText(value, multiline);
    return clean === undefined ? { issue: 'FORMAT' } : { value: clean };
  },
  check: (value, item) => {
    const text = value as string;
    const { minLength, maxLength } = item;
    const misses: Miss[] = [];
    if (minLength !== undefined && text.length < minLength) misses.push({ code: 'TOO_SHORT', limit: minLength });
    if (text.length > maxLength) misses.push({ code: 'TOO_LONG', limit: maxLength });
    // A text that is far too long is not read as well; what is wrong with it has been said.
    else if (item.pattern !== undefined && !matchesPattern(patternOf(item, item.pattern), text)) {
      misses.push({ code: 'PATTERN' });
    }
    return misses;
  },
};

function patternOf(item: TextItem, source: string): Pattern {
  const known = parsed.get(item);
  if (known) return known;
  const pattern = parsePattern(source);
  parsed.set(item, pattern);
  return pattern;
}
