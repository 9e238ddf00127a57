import type { Database } from '../../database/openDatabase.ts';
import { type Publication, publishWithin } from './publishWithin.ts';
import { storedAlready } from './storedAlready.ts';
import type { NamedSource } from './storeEditions.ts';

// Publishers wait for each other inside their transactions, and for a connection of the pool before.
const TRANSACTION = { maxWait: 30_000, timeout: 60_000 };

/**
 * Publishes one edition, in one transaction: it may follow the stored ones, its names are its own, it is stored, and
 * every server is told. This is the only way in. Of two who publish at once, the second is judged by what the first
 * has stored; the same edition twice is one edition.
 *
 * @param named a source that has passed the checker
 */
export async function publishEdition({ prisma }: Database, named: NamedSource): Promise<Publication> {
  // What is stored never changes: for that no turn is needed, and servers that start have nothing else to ask.
  const already = await storedAlready(prisma, named);
  return already ?? (await prisma.$transaction((tx) => publishWithin(tx, named), TRANSACTION));
}
