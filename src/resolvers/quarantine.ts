import { builder } from '../../schema/builder.ts';
import { QuestionnaireProblem } from '../../schema/questionnaireProblem.ts';
import type { Quarantined as QuarantinedShape } from '../editions/quarantine.ts';

const Quarantined = builder.objectRef<QuarantinedShape>('Quarantined').implement({
  description: 'Something that a server left out, or a warning about what it took in.',
  fields: (t) => ({
    problem: t.field({
      type: QuestionnaireProblem,
      description: 'Why, and what to do.',
      resolve: (problem) => problem,
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When this server noticed it.' }),
  }),
});

builder.queryField('quarantine', (t) =>
  t.field({
    type: [Quarantined],
    description:
      'Why files, editions or types of questionnaires are not in use on the server that answers. What was published before stays in use.',
    resolve: (_root, _args, { quarantine }) => [...quarantine.list()],
  }),
);
