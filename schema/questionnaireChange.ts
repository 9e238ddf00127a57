import type { Change } from '../src/forms/evolution/change.ts';
import { builder } from './builder.ts';

/** What a change does to others. */
export const ChangeClass = builder.enumType('ChangeClass', {
  description: 'What a change does to those who answer and to those who have built on the questionnaire; computed.',
  values: {
    EDITORIAL: { value: 'editorial', description: 'Nothing: a translation, an order, a slip.' },
    ADDITIVE: { value: 'additive', description: 'Offers more: an optional question, an option, a language.' },
    LOOSENING: { value: 'loosening', description: 'Asks for less.' },
    TIGHTENING: { value: 'tightening', description: 'Asks for more: answers that were valid may not be.' },
    MEANING: { value: 'meaning', description: 'Asks for something else, in other words or under another provision.' },
    BREAKING: { value: 'breaking', description: 'Breaks programs; possible in a new major only.' },
    FORBIDDEN: { value: 'forbidden', description: 'Stored answers would say what nobody said.' },
  } as const,
});

/** One difference between two editions. */
export const QuestionnaireChange = builder.objectRef<Change>('QuestionnaireChange').implement({
  description: 'One difference between two editions of a questionnaire.',
  fields: (t) => ({
    class: t.expose('class', { type: ChangeClass, description: 'What it does to others.' }),
    kind: t.exposeString('kind', {
      description: 'What exactly changed: stable, for example ITEM_ADDED, CODE_REMOVED, TEXT_CHANGED. More may come.',
    }),
    at: t.exposeString('at', { description: 'Path of an item, key of a text, or name of what is around them.' }),
    language: t.field({
      type: 'LanguageTag',
      nullable: true,
      description: 'Of a text.',
      resolve: ({ language }) => language ?? null,
    }),
    from: t.string({ nullable: true, description: 'What it was, as JSON.', resolve: ({ from }) => json(from) }),
    to: t.string({ nullable: true, description: 'What it is now, as JSON.', resolve: ({ to }) => json(to) }),
    sentence: t.exposeString('sentence', { description: 'What changed, for people, in English.' }),
  }),
});

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
