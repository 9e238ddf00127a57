import type { Edition as EditionShape } from '../src/editions/editions.ts';
import { answersSchema } from '../src/forms/graphql/jsonSchema/answersSchema.ts';
import { prunedSdl } from '../src/forms/graphql/types/prunedSdl.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';
import { Text, untranslated } from './text.ts';

const AnswersSchemaMode = builder.enumType('AnswersSchemaMode', {
  description: 'What a JSON Schema of answers requires.',
  values: {
    DRAFT: { value: 'draft', description: 'Nothing: a draft may be incomplete.' },
    COMPLETE: { value: 'complete', description: 'What is always required, and how many rows there must be.' },
  } as const,
});

/** A published version of a questionnaire. */
export const Edition = builder.objectRef<EditionShape>('Edition').implement({
  description: 'One published, immutable version of a questionnaire.',
  fields: (t) => ({
    questionnaire: t.string({
      description: 'For example recognition.',
      resolve: ({ compiled }) => compiled.source.questionnaire.id,
    }),
    major: t.int({
      description: 'With the id, it names the line.',
      resolve: ({ compiled }) => compiled.source.questionnaire.major,
    }),
    version: t.exposeString('version', { description: 'MAJOR.MINOR.PATCH' }),
    typeName: t.string({ description: 'Its GraphQL type.', resolve: ({ compiled }) => compiled.typeName }),
    title: t.field({
      type: Text,
      description: 'For people.',
      args: languageArgs,
      resolve: ({ compiled }, { language }, ctx) =>
        textIn(compiled.source.texts, `${compiled.line}/title`, language ?? ctx.language) ??
        untranslated(compiled.line),
    }),
    sdl: t.string({
      description:
        'The contract for a client of this questionnaire alone, as SDL with all directives: the fixed types and those that its newest edition compiles to.',
      resolve: ({ compiled }, _args, _ctx, { schema }) => prunedSdl(schema, compiled),
    }),
    answersSchema: t.string({
      description:
        'Its answers as JSON Schema 2020-12, as JSON: the shape of the typed face, with files and rows by id and options by code. Conditions, which JSON Schema cannot say, stand in `$comment`.',
      args: {
        mode: t.arg({ type: AnswersSchemaMode, defaultValue: 'draft', description: 'What it requires.' }),
        ...languageArgs,
      },
      resolve: ({ compiled }, { mode, language }, ctx) =>
        JSON.stringify(answersSchema(compiled, { mode, language: language ?? ctx.language })),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'From then on new exchanges ran on it.' }),
  }),
});
