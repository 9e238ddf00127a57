import type { Edition as EditionShape } from '../src/editions/editions.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';
import { Text, untranslated } from './text.ts';

/** A published version of a questionnaire. */
export const Edition = builder.objectRef<EditionShape>('Edition').implement({
  description: 'One published, immutable version of a questionnaire.',
  fields: (t) => ({
    questionnaire: t.string({ resolve: ({ compiled }) => compiled.source.questionnaire.id }),
    major: t.int({ resolve: ({ compiled }) => compiled.source.questionnaire.major }),
    version: t.exposeString('version', { description: 'MAJOR.MINOR.PATCH' }),
    typeName: t.string({ description: 'Its GraphQL type.', resolve: ({ compiled }) => compiled.typeName }),
    title: t.field({
      type: Text,
      args: languageArgs,
      resolve: ({ compiled }, { language }, ctx) =>
        textIn(compiled.source.texts, `${compiled.line}/title`, language ?? ctx.language) ??
        untranslated(compiled.line),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
  }),
});
