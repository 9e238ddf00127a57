import { builder } from './builder.ts';

/** One file of a draft. */
export const QuestionnaireFileInput = builder.inputType('QuestionnaireFileInput', {
  description: 'One file of a draft: a folder of questionnaires, with its paths as in `questionnaires/`.',
  fields: (t) => ({
    path: t.string({
      description: 'For example `professional-qualifications/texts/pl.json` or `modules/person.json`.',
    }),
    content: t.string({ description: 'The text of the file: JSON.' }),
  }),
});
