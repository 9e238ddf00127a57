import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Services } from '../../context.ts';
import type { Database } from '../../database/openDatabase.ts';
import { compile } from '../../forms/definition/compile.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import { replayExchange } from './replayExchange.ts';
import type { ReplayReport } from './replayReport.ts';
import { replayTally } from './replayTally.ts';

/** How far a replay has come. */
export interface ReplayProgress {
  readonly done: number;
  readonly total: number;
}

// Exchanges that are in memory at the same time.
const BATCH = 100;

/**
 * Tries an edition on every stored exchange of its line: what would become invalid, demanded, hidden, valid or
 * unreadable, counted item by item. It stores nothing, and what it decrypts leaves it as counts only.
 *
 * @param next a source that has passed the checker, published or not
 * @param options.onProgress told after each batch
 */
export async function replayEdition(
  services: Pick<Services, 'db' | 'editions' | 'vault' | 'now'>,
  next: EditionSource,
  { onProgress }: { onProgress?: (progress: ReplayProgress) => void } = {},
): Promise<ReplayReport> {
  const { db, editions } = services;
  const to = compile(next);
  const { id: questionnaireId, major, version } = next.questionnaire;
  const line = await db.prisma.edition.findMany({ where: { questionnaireId, major }, select: { id: true } });
  const editionIds = line.map(({ id }) => id);
  const total = await db.prisma.exchange.count({ where: { editionId: { in: editionIds } } });
  const tally = replayTally();

  let done = 0;
  for await (const batch of batchesOf(db, editionIds)) {
    for (const record of batch) {
      const { compiled } = await editions.byId(record.editionId);
      tally.add(replayExchange(services, record, compiled, to));
      // Whoever else uses this process gets a turn.
      await nextTurn();
    }
    done += batch.length;
    onProgress?.({ done, total });
  }
  return { line: to.line, version, ...tally.counts() };
}

// In the order of ids, each batch after the last id of the one before: one statement, whatever came before it.
async function* batchesOf({ prisma }: Database, editionIds: readonly string[]) {
  const sheet = { form: true, open: true, sealed: true, sealedPaths: true, frozenAt: true } as const;
  const select = {
    id: true,
    editionId: true,
    wrappedKey: true,
    asked: true,
    closedAt: true,
    sheets: { select: sheet },
  };
  let after: string | undefined;
  for (;;) {
    const batch = await prisma.exchange.findMany({
      where: { editionId: { in: [...editionIds] }, ...(after ? { id: { gt: after } } : {}) },
      select,
      orderBy: { id: 'asc' },
      take: BATCH,
      relationLoadStrategy: 'join',
    });
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id;
  }
}
