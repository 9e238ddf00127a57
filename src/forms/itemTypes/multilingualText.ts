import type { Texts } from '../answers/values.ts';
import type { MultilingualTextItem } from '../definition/types.ts';
import { isLanguage, LANGUAGES } from '../texts/languages.ts';
import type { ItemType, Miss } from './itemType.ts';
import { cleanText } from './notation/cleanText.ts';

const MOST_LANGUAGES = 30;

/** A text in several languages. Given as a list of languages and texts; a language whose text is empty is left out. */
export const multilingualText: ItemType<MultilingualTextItem> = {
  ruleType: 'texts',
  graphql: () => ({ output: '[LocalizedText!]', input: '[LocalizedTextInput!]' }),
  jsonSchema: ({ maxLength }) => ({
    type: 'array',
    maxItems: MOST_LANGUAGES,
    items: {
      type: 'object',
      required: ['language', 'text'],
      properties: { language: { enum: LANGUAGES }, text: { type: 'string', maxLength } },
    },
  }),
  read: (value, { multiline }) => {
    if (!Array.isArray(value) || !value.every(isEntry)) return { issue: 'WRONG_TYPE' };
    if (value.length > MOST_LANGUAGES) return { issue: 'FORMAT' };
    const texts: [string, string][] = [];
    for (const { language, text } of value) {
      const clean = cleanText(text, multiline);
      if (clean === undefined || !isLanguage(language)) return { issue: 'FORMAT' };
      if (clean !== '') texts.push([language, clean]);
    }
    if (new Set(value.map(({ language }) => language)).size < value.length) return { issue: 'FORMAT' };
    return { value: texts.length > 0 ? { texts: Object.fromEntries(texts) } : null };
  },
  check: (value, { maxLength, languages = [] }) => {
    const { texts } = value as Texts;
    const missing = languages.filter((language) => !Object.hasOwn(texts, language));
    const misses: Miss[] = [];
    if (Object.values(texts).some(({ length }) => length > maxLength)) {
      misses.push({ code: 'TOO_LONG', limit: maxLength });
    }
    if (missing.length > 0) misses.push({ code: 'LANGUAGE_MISSING', limit: missing.join(', ') });
    return misses;
  },
  display: (value, _item, locale) => {
    const { texts } = value as Texts;
    const { language } = new Intl.Locale(locale);
    return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
  },
};

function isEntry(entry: unknown): entry is { readonly language: string; readonly text: string } {
  if (typeof entry !== 'object' || entry === null || !('language' in entry) || !('text' in entry)) return false;
  return typeof entry.language === 'string' && typeof entry.text === 'string';
}
