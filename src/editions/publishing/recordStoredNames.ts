import type { Transaction } from '../../database/transaction.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import { predecessorOf } from './predecessorOf.ts';
import { recordNames } from './recordNames.ts';

/** Writes into the registry the names of editions that were stored before there was one, the oldest first. */
export async function recordStoredNames(tx: Transaction): Promise<void> {
  const missing = await tx.edition.findMany({
    where: { hasNames: false },
    select: { id: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id } of missing) {
    const { source: stored } = await tx.edition.findUniqueOrThrow({ where: { id }, select: { source: true } });
    const source = stored as unknown as EditionSource;
    const predecessor = await predecessorOf(tx, source.questionnaire, { isOlder: true });
    await recordNames(tx, source, predecessor?.source ?? null);
    await tx.edition.update({ where: { id }, data: { hasNames: true } });
  }
}
