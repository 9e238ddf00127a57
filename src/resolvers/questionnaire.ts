import { builder } from '../../schema/builder.ts';
import { Questionnaire } from '../../schema/questionnaire.ts';

builder.queryField('questionnaire', (t) =>
  t.field({
    type: Questionnaire,
    nullable: true,
    description: 'A questionnaire at its newest edition; null when there is none.',
    args: {
      id: t.arg.string({ description: 'For example recognition.' }),
      major: t.arg.int({ required: false, description: 'The newest when absent.' }),
    },
    resolve: (_root, { id, major }, { editions }) => {
      const lines = editions.live().filter(({ compiled }) => compiled.source.questionnaire.id === id);
      const byMajor = (edition: (typeof lines)[number]) => edition.compiled.source.questionnaire.major;
      if (major !== null && major !== undefined) return lines.find((edition) => byMajor(edition) === major) ?? null;
      return lines.reduce<(typeof lines)[number] | null>((a, b) => (a && byMajor(a) > byMajor(b) ? a : b), null);
    },
  }),
);

builder.queryField('questionnaires', (t) =>
  t.field({
    type: [Questionnaire],
    description: 'All questionnaires at their newest editions.',
    resolve: (_root, _args, { editions }) => [...editions.live()],
  }),
);
