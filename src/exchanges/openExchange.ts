import type { Prisma } from '../../prisma/client/client.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Edition } from '../editions/editions.ts';
import { AccessError } from '../errors.ts';
import { rolesIn, type Viewer } from '../users/viewer.ts';
import type { Standing, Workflow } from '../workflow/types.ts';
import { visibleTo } from './visibleTo.ts';

const INCLUDE = {
  parties: { include: { authority: { select: { country: true, officialName: true } } } },
  sheets: true,
  _count: { select: { events: true } },
} as const;

/** An exchange as stored, with its parties and sheets. */
export type ExchangeRecord = Prisma.ExchangeGetPayload<{ include: typeof INCLUDE }>;

/** An exchange with all that is needed to work on it, as one viewer stands to it. */
export interface OpenedExchange {
  readonly record: ExchangeRecord;
  readonly edition: Edition;
  readonly workflow: Workflow;
  readonly standing: Standing;
  /** Names of the forms that were handed over. */
  readonly frozen: readonly string[];
}

/**
 * Opens an exchange for a viewer.
 *
 * @throws AccessError NOT_FOUND when there is none that the viewer may know of
 */
export async function openExchange(
  ctx: Context,
  viewer: Viewer,
  id: string,
  client: Transaction,
): Promise<OpenedExchange> {
  const where = { id, AND: visibleTo(viewer, ctx.workflows) };
  const record = await client.exchange.findFirst({ where, include: INCLUDE, relationLoadStrategy: 'join' });
  if (!record) throw new AccessError('NOT_FOUND');
  return describe(ctx, viewer, record);
}

/** Opens several exchanges at once, in any order; those that the viewer may not know of are left out. */
export async function openExchanges(ctx: Context, viewer: Viewer, ids: readonly string[]): Promise<OpenedExchange[]> {
  const where = { id: { in: [...ids] }, AND: visibleTo(viewer, ctx.workflows) };
  const records = await ctx.db.prisma.exchange.findMany({ where, include: INCLUDE, relationLoadStrategy: 'join' });
  return Promise.all(records.map((record) => describe(ctx, viewer, record)));
}

async function describe(ctx: Context, viewer: Viewer, record: ExchangeRecord): Promise<OpenedExchange> {
  const workflow = ctx.workflows.get(record.workflow);
  if (!workflow) throw new Error(`Exchange ${record.id} runs on unknown workflow ${record.workflow}`);
  const own = record.parties.filter(({ authorityId }) => authorityId === viewer.authorityId);
  return {
    record,
    edition: await ctx.editions.byId(record.editionId),
    workflow,
    standing: { parts: own.map(({ part }) => part), roles: rolesIn(viewer, record.legalArea) },
    frozen: record.sheets.filter(({ frozenAt }) => frozenAt !== null).map(({ form }) => form),
  };
}
