import type { Database } from '../../database/openDatabase.ts';
import type { Problem } from '../../errors.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import { publishEdition } from './publishEdition.ts';
import { recordStoredNames } from './recordStoredNames.ts';
import { takeTurn } from './takeTurn.ts';

/** A checked source and the file that it came from. */
export interface NamedSource {
  readonly source: EditionSource;
  readonly file: string;
}

// Once in the life of a database, with as many editions as it has.
const BACKFILL = { maxWait: 30_000, timeout: 300_000 };

/**
 * Publishes the editions that the database does not have yet. When a file says something else under a version that
 * exists, its version is too low for what changed, or a name of it stands for something else, the stored edition stays
 * and the file is reported.
 */
export async function storeEditions(db: Database, sources: readonly NamedSource[]): Promise<Problem[]> {
  await db.prisma.$transaction(async (tx) => {
    const missing = await tx.edition.count({ where: { hasNames: false } });
    if (missing > 0 && (await takeTurn(tx))) await recordStoredNames(tx);
  }, BACKFILL);
  const problems: Problem[] = [];
  for (const named of sources) {
    const publication = await publishEdition(db, named);
    if (publication.outcome === 'refused') problems.push(...publication.problems);
  }
  return problems;
}
