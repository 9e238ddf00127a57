import { builder } from './builder.ts';

/** The `language` argument of a text. */
export const languageArgs = builder.args((t) => ({
  language: t.field({ type: 'LanguageTag', required: false, description: "The reader's own language when absent." }),
}));
