import { builder } from '../../schema/builder.ts';
import { fixedTypeNames } from '../../schema/fixedTypeNames.ts';
import { ChangeClass, QuestionnaireChange } from '../../schema/questionnaireChange.ts';
import { QuestionnaireFileInput } from '../../schema/questionnaireFileInput.ts';
import { InvalidQuestionnaireError, UnknownEditionError } from '../editions/errors.ts';
import { type Comparison, compareVersionWith } from '../editions/publishing/compareVersionWith.ts';
import { weightiestClass } from '../forms/evolution/weightiestClass.ts';

const EditionComparison = builder.objectRef<Comparison>('EditionComparison').implement({
  description: 'Two editions of a questionnaire and all that is different.',
  fields: (t) => ({
    fromVersion: t.string({
      description: 'The version that is published.',
      resolve: ({ from }) => from.source.questionnaire.version,
    }),
    toVersion: t.string({
      description: 'Of a draft, the version that it bears; perhaps of the next major.',
      resolve: ({ to }) => to.source.questionnaire.version,
    }),
    changeClass: t.field({
      type: ChangeClass,
      nullable: true,
      description: 'Of all changes together; null when nothing changes.',
      resolve: ({ changes }) => weightiestClass(changes),
    }),
    changes: t.field({
      type: [QuestionnaireChange],
      description: 'All that is different.',
      resolve: ({ changes }) => [...changes],
    }),
    requiredVersion: t.string({
      description:
        'The lowest version under which these changes may follow `fromVersion`; that itself without changes.',
      resolve: ({ required }) => required.version,
    }),
  }),
});

const ComparedWith = builder.inputType('ComparedWith', {
  description: 'What an edition is compared with: another one of its line, or a draft.',
  isOneOf: true,
  fields: (t) => ({
    version: t.string({ required: false, description: 'MAJOR.MINOR.PATCH' }),
    files: t.field({
      type: [QuestionnaireFileInput],
      required: false,
      description: 'Of the draft, the edition of the same line counts, or else that of the next major.',
    }),
  }),
});

builder.queryField('compareEditions', (t) =>
  t.field({
    type: EditionComparison,
    description: 'All differences between a published edition and another one or a draft, each with its class.',
    args: {
      questionnaire: t.arg.string({ description: 'For example recognition.' }),
      major: t.arg.int({ description: 'With the id, it names the line.' }),
      from: t.arg.string({ description: 'A published version.' }),
      to: t.arg({ type: ComparedWith, description: 'What it is compared with.' }),
    },
    errors: {
      types: [InvalidQuestionnaireError, UnknownEditionError],
      union: { name: 'CompareEditionsResult' },
    },
    resolve: (_root, { questionnaire, major, from, to }, ctx) => {
      const other = to.files ? { files: to.files } : { version: to.version ?? '' };
      return compareVersionWith(ctx, { questionnaire, major }, from, other, fixedTypeNames());
    },
  }),
);
