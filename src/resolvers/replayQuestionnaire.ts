import { builder } from '../../schema/builder.ts';
import { fixedTypeNames } from '../../schema/fixedTypeNames.ts';
import { QuestionnaireFileInput } from '../../schema/questionnaireFileInput.ts';
import { ReplayReport } from '../../schema/replayReport.ts';
import { viewerOf } from '../context.ts';
import { InvalidQuestionnaireError } from '../editions/errors.ts';
import { replayDraft } from '../exchanges/replay/replayDraft.ts';
import type { ReplayReport as ReportShape } from '../exchanges/replay/replayReport.ts';

const QuestionnaireReplay = builder
  .objectRef<{ readonly reports: readonly ReportShape[] }>('QuestionnaireReplay')
  .implement({
    description: 'A draft, tried on stored exchanges.',
    fields: (t) => ({
      reports: t.field({
        type: [ReplayReport],
        description: 'One for each edition of the draft.',
        resolve: ({ reports }) => [...reports],
      }),
    }),
  });

builder.queryField('replayQuestionnaire', (t) =>
  t.field({
    type: QuestionnaireReplay,
    description:
      'Tries a draft on all stored exchanges of its lines: what would become invalid or hidden. Changes nothing; the audit trail keeps who asked.',
    args: { files: t.arg({ type: [QuestionnaireFileInput], description: 'The draft; see `checkQuestionnaire`.' }) },
    errors: { types: [InvalidQuestionnaireError], union: { name: 'ReplayQuestionnaireResult' } },
    resolve: async (_root, { files }, ctx) => ({
      reports: await replayDraft(ctx, viewerOf(ctx), files, fixedTypeNames()),
    }),
  }),
);
