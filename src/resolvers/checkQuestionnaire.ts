import { builder } from '../../schema/builder.ts';
import { Edition } from '../../schema/edition.ts';
import { fixedTypeNames } from '../../schema/fixedTypeNames.ts';
import { ChangeClass, QuestionnaireChange } from '../../schema/questionnaireChange.ts';
import { QuestionnaireFileInput } from '../../schema/questionnaireFileInput.ts';
import { QuestionnaireProblem } from '../../schema/questionnaireProblem.ts';
import {
  type CheckedEdition as CheckedEditionShape,
  checkDraft,
  type DraftCheck,
} from '../editions/draft/checkDraft.ts';
import { isBlocking } from '../editions/draft/isBlocking.ts';
import { requiredVersion } from '../forms/evolution/requiredVersion.ts';
import { weightiestClass } from '../forms/evolution/weightiestClass.ts';
import { joinSdl } from '../forms/graphql/join/joinTypes.ts';

const PublicationOutcome = builder.enumType('PublicationOutcome', {
  description: 'What publishing an edition of a draft would bring about.',
  values: {
    WOULD_BE_PUBLISHED: { description: 'It would become the newest edition of its line.' },
    PRESENT: { description: 'It is published already, exactly so.' },
    REFUSED: { description: 'It would be refused; the problems say why.' },
  } as const,
});

const CheckedEdition = builder.objectRef<CheckedEditionShape>('CheckedEdition').implement({
  description: 'An edition that a draft holds, free of faults of its own.',
  fields: (t) => ({
    questionnaire: t.string({
      description: 'Id of the questionnaire.',
      resolve: ({ compiled }) => compiled.source.questionnaire.id,
    }),
    major: t.int({
      description: 'With the id, it names the line.',
      resolve: ({ compiled }) => compiled.source.questionnaire.major,
    }),
    version: t.string({
      description: 'MAJOR.MINOR.PATCH, as the draft says.',
      resolve: ({ compiled }) => compiled.source.questionnaire.version,
    }),
    legalArea: t.string({
      description: 'Id of its legal area, which may be new.',
      resolve: ({ compiled }) => compiled.source.legalArea.id,
    }),
    sdl: t.string({ description: 'Its GraphQL types.', resolve: ({ compiled }) => joinSdl([compiled]) }),
    outcome: t.expose('outcome', { type: PublicationOutcome, description: 'What publishing it would bring about.' }),
    live: t.field({
      type: Edition,
      nullable: true,
      description: 'What new exchanges of the line run on now; null when the line is new.',
      resolve: ({ live }) => live,
    }),
    changeClass: t.field({
      type: ChangeClass,
      nullable: true,
      description: 'Of all changes together; null when nothing changes or the line is new.',
      resolve: ({ changes }) => weightiestClass(changes),
    }),
    changes: t.field({
      type: [QuestionnaireChange],
      description: 'Against the live edition.',
      resolve: ({ changes }) => [...changes],
    }),
    requiredVersion: t.string({
      nullable: true,
      description: 'The lowest version that these changes may bear; null when the line is new.',
      resolve: ({ live, changes }) => live && requiredVersion(changes, live.version).version,
    }),
  }),
});

const QuestionnaireCheck = builder.objectRef<DraftCheck>('QuestionnaireCheck').implement({
  description: 'What can be said of a draft without publishing it.',
  fields: (t) => ({
    isPublishable: t.boolean({
      description: 'Whether no problem is blocking.',
      resolve: ({ problems }) => !problems.some(isBlocking),
    }),
    problems: t.field({
      type: [QuestionnaireProblem],
      description: 'All of them at once.',
      resolve: ({ problems }) => [...problems],
    }),
    editions: t.field({
      type: [CheckedEdition],
      description: 'One for each questionnaire of the draft that has no fault of its own.',
      resolve: ({ editions }) => [...editions],
    }),
  }),
});

builder.queryField('checkQuestionnaire', (t) =>
  t.field({
    type: QuestionnaireCheck,
    description:
      'Checks a draft, and rehearses its publication. Modules, code lists and their texts that it lacks are those that are shipped. Stores nothing.',
    args: { files: t.arg({ type: [QuestionnaireFileInput], description: 'The draft.' }) },
    resolve: (_root, { files }, ctx) => checkDraft(ctx, files, fixedTypeNames()),
  }),
);
