import { builder } from '../../schema/builder.ts';
import { Exchange } from '../../schema/exchange.ts';
import { viewerOf } from '../context.ts';
import { AccessError } from '../errors.ts';
import { listCondition } from '../exchanges/listCondition.ts';
import { visibleTo } from '../exchanges/visibleTo.ts';

builder.queryField('exchange', (t) =>
  t.prismaField({
    type: Exchange,
    nullable: true,
    description: 'An exchange. NOT_FOUND for every one that the viewer may not know of.',
    args: { id: t.arg.globalID({ for: Exchange, description: 'Its global id.' }) },
    resolve: async (query, _root, { id }, ctx) => {
      const where = { id: id.id, AND: visibleTo(viewerOf(ctx), ctx.workflows) };
      const found = await ctx.db.prisma.exchange.findFirst({ ...query, where, relationLoadStrategy: 'join' });
      if (!found) throw new AccessError('NOT_FOUND');
      return found;
    },
  }),
);

const ExchangeFilter = builder.inputType('ExchangeFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({
    states: t.stringList({ required: false, description: 'Codes of states.' }),
    part: t.string({ required: false, description: "The part of the viewer's authority: requesting or responding." }),
    legalArea: t.string({ required: false, description: 'Id of a legal area.' }),
    number: t.string({ required: false, description: 'The number, or the start of one.' }),
  }),
});

builder.queryField('exchanges', (t) =>
  t.prismaConnection(
    {
      type: Exchange,
      cursor: 'id',
      maxSize: 100,
      description: "The exchanges of the viewer's authority, last activity first.",
      args: { filter: t.arg({ type: ExchangeFilter, required: false, description: 'Only those that fit.' }) },
      totalCount: (_root, { filter }, ctx) =>
        ctx.db.prisma.exchange.count({ where: listCondition(viewerOf(ctx), ctx.workflows, filter ?? {}) }),
      resolve: (query, _root, { filter }, ctx) =>
        ctx.db.prisma.exchange.findMany({
          ...query,
          where: listCondition(viewerOf(ctx), ctx.workflows, filter ?? {}),
          orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
          relationLoadStrategy: 'join',
        }),
    },
    { name: 'ExchangeConnection' },
    { name: 'ExchangeEdge' },
  ),
);
