import { type FoundText, SOURCE_LANGUAGE } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';

const TextState = builder.enumType('TextState', {
  description: 'How far a text is translated.',
  values: {
    NEW: { value: 'new', description: 'Not translated yet.' },
    MACHINE: { value: 'machine', description: 'A first draft that no translator has seen.' },
    REVIEWED: { value: 'reviewed', description: 'A translator has read it.' },
    FINAL: { value: 'final', description: 'Somebody answers for it.' },
  } as const,
});

/** A text as found in the bundles. */
export const Text = builder.objectRef<FoundText>('Text').implement({
  description: 'A text in the language asked for or, where that has none, in English: `language` says which.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'For people.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that `text` is in.' }),
    state: t.expose('state', { type: TextState, description: 'How far it is translated.' }),
  }),
});

/** What stands where no bundle has a text: its name, marked as not translated. */
export function untranslated(name: string): FoundText {
  return { text: name, language: SOURCE_LANGUAGE, state: 'new' };
}
