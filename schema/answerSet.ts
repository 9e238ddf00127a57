import type { Edition as EditionShape } from '../src/editions/editions.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';

/** Answers as nested plain objects, shaped as the compiled type of their questionnaire. */
export interface AnswerSetShape {
  readonly __typename: string;
  readonly edition: EditionShape;
  readonly [form: string]: unknown;
}

/** The typed face: each questionnaire adds a type that implements it. */
export const AnswerSet = builder.interfaceRef<AnswerSetShape>('AnswerSet').implement({
  description:
    'Answers of an exchange. Every published questionnaire adds a type: `... on RecognitionV1 { request { profession } }`.',
  resolveType: ({ __typename }) => __typename,
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'The edition that the exchange is pinned to.',
      resolve: ({ edition }) => edition,
    }),
  }),
});
