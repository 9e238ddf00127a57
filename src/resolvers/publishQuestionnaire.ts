import { builder } from '../../schema/builder.ts';
import { Edition } from '../../schema/edition.ts';
import { fixedTypeNames } from '../../schema/fixedTypeNames.ts';
import { QuestionnaireFileInput } from '../../schema/questionnaireFileInput.ts';
import { viewerOf } from '../context.ts';
import { type PublishedDraft, publishDraft } from '../editions/draft/publishDraft.ts';
import { InvalidQuestionnaireError } from '../editions/errors.ts';

const PublishQuestionnairePayload = builder.objectRef<PublishedDraft>('PublishQuestionnairePayload').implement({
  description: 'All editions of the draft are published now.',
  fields: (t) => ({
    published: t.field({
      type: [Edition],
      description: 'Those that were not there before. Every server takes them up within a moment.',
      resolve: ({ published }, _args, { editions }) => Promise.all(published.map(({ id }) => editions.byId(id))),
    }),
    present: t.field({
      type: [Edition],
      description: 'Those that were published before, exactly so.',
      resolve: ({ present }, _args, { editions }) => Promise.all(present.map(({ id }) => editions.byId(id))),
    }),
  }),
});

const PublishQuestionnaireInput = builder.inputType('PublishQuestionnaireInput', {
  description: 'What to publish.',
  fields: (t) => ({
    files: t.field({ type: [QuestionnaireFileInput], description: 'The draft; see `checkQuestionnaire`.' }),
  }),
});

builder.mutationField('publishQuestionnaire', (t) =>
  t.field({
    type: PublishQuestionnairePayload,
    description:
      'Publishes all editions of a draft, or none. Nothing published ever changes; the same draft again changes nothing.',
    args: { input: t.arg({ type: PublishQuestionnaireInput, description: 'The draft.' }) },
    errors: { types: [InvalidQuestionnaireError], union: { name: 'PublishQuestionnaireResult' } },
    resolve: (_root, { input }, ctx) => publishDraft(ctx, viewerOf(ctx), input.files, fixedTypeNames()),
  }),
);
