import type { LocalizedText as Shape } from '../src/forms/texts/localizedTexts.ts';
import { builder } from './builder.ts';

/** An answer in one of its languages. */
export const LocalizedText = builder.objectRef<Shape>('LocalizedText').implement({
  description: 'An answer in one of its languages.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language of `text`.' }),
    text: t.exposeString('text', { description: 'As it was given.' }),
  }),
});

/** An answer in one of its languages, given. */
export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'An answer in one of its languages. An empty text takes the language away.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', description: 'The language of `text`.' }),
    text: t.string({ description: 'What is said in it.' }),
  }),
});
