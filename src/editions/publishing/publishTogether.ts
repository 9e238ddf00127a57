import type { Database } from '../../database/openDatabase.ts';
import type { Transaction } from '../../database/transaction.ts';
import { type Publication, publishWithin } from './publishWithin.ts';
import type { NamedSource } from './storeEditions.ts';

// Publishers wait for each other inside their transactions, and for a connection of the pool before.
const TRANSACTION = { maxWait: 30_000, timeout: 60_000 };

/** What else belongs to a publication. */
export interface TogetherOptions {
  /** Nothing remains in any case, and nobody is told. */
  readonly isRehearsal?: boolean;
  /** Done in the same transaction, while nobody else can publish; what it throws takes everything back. */
  readonly alongside?: (tx: Transaction, publications: readonly Publication[]) => Promise<void>;
}

/**
 * Publishes sources one after the other: all of them, or none when one is refused.
 *
 * @param sources those that have passed the checker
 * @returns what became of each, or would have
 */
export async function publishTogether(
  { prisma }: Database,
  sources: readonly NamedSource[],
  { isRehearsal = false, alongside }: TogetherOptions = {},
): Promise<Publication[]> {
  const publications: Publication[] = [];
  try {
    await prisma.$transaction(async (tx) => {
      for (const named of sources) publications.push(await publishWithin(tx, named));
      await alongside?.(tx, publications);
      if (isRehearsal || publications.some(({ outcome }) => outcome === 'refused')) throw new TakenBack();
    }, TRANSACTION);
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return publications;
}

/** Takes the transaction back. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
}
