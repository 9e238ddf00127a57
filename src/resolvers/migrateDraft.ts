import '../../schema/draftMigration.ts';

import { builder } from '../../schema/builder.ts';
import { Exchange } from '../../schema/exchange.ts';
import { viewerOf } from '../context.ts';
import { ConflictError, DraftNotMigratableError } from '../exchanges/errors.ts';
import { migrateDraft } from '../exchanges/migration/migrateDraft.ts';

const MigrateDraftInput = builder.inputType('MigrateDraftInput', {
  description: 'Which draft to take to the newest edition.',
  fields: (t) => ({
    exchange: t.globalID({ for: Exchange, description: 'The draft.' }),
    revision: t.int({ description: 'The revision that the client has seen.' }),
    version: t.string({
      required: false,
      description:
        'The version that the user was shown. Another one, published since, is refused; any is taken without.',
    }),
  }),
});

const MigrateDraftPayload = builder.objectRef<{ id: string }>('MigrateDraftPayload').implement({
  description: 'It was done.',
  fields: (t) => ({
    exchange: t.prismaField({
      type: Exchange,
      description: 'As it is now.',
      resolve: (query, { id }, _args, { db }) => db.prisma.exchange.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('migrateDraft', (t) =>
  t.field({
    type: MigrateDraftPayload,
    description: 'Takes a draft to the newest edition of its questionnaire; `Exchange.migration` tells what that does.',
    args: { input: t.arg({ type: MigrateDraftInput, description: 'The draft, and what the client has seen.' }) },
    errors: { types: [ConflictError, DraftNotMigratableError], union: { name: 'MigrateDraftResult' } },
    resolve: async (_root, { input }, ctx) => {
      const { exchange, revision, version } = input;
      await migrateDraft(ctx, viewerOf(ctx), { exchange: exchange.id, revision, version: version ?? null });
      ctx.loaders.forget(exchange.id);
      return { id: exchange.id };
    },
  }),
);
