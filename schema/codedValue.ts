import type { CodeListDefinition } from '../src/forms/definition/types.ts';
import { optionLabel } from '../src/forms/texts/optionLabel.ts';
import type { Bundles } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';

/** A code and where its label stands. */
export interface CodedValueShape {
  readonly code: string;
  readonly list: CodeListDefinition;
  readonly bundles: Bundles;
  /** The language that was asked for around it. */
  readonly language?: string;
}

/** An option of a code list that is too long, or too changeable, for an enum. */
export const CodedValue = builder.objectRef<CodedValueShape>('CodedValue').implement({
  description: 'An option of a code list: the code is stable, the label is for people.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What an answer says.' }),
    list: t.string({ description: 'Id of the code list.', resolve: ({ list }) => list.id }),
    label: t.string({
      description: 'For people.',
      args: languageArgs,
      resolve: ({ code, list, bundles, language: around }, { language }, ctx) =>
        optionLabel(list, bundles, code, language ?? around ?? ctx.language),
    }),
  }),
});
