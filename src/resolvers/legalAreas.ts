import { builder } from '../../schema/builder.ts';
import { LegalArea, legalAreaOf } from '../../schema/legalArea.ts';

builder.queryField('legalAreas', (t) =>
  t.field({
    type: [LegalArea],
    description: 'The fields of law that have a questionnaire.',
    resolve: (_root, _args, { editions }) => {
      const live = editions.live();
      const ids = [...new Set(live.map(({ legalArea }) => legalArea))].sort();
      return ids.map((id) => legalAreaOf(id, live));
    },
  }),
);
