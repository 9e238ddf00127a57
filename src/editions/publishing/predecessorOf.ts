import type { Transaction } from '../../database/transaction.ts';
import type { EditionSource, QuestionnaireDefinition } from '../../forms/definition/types.ts';
import { compareVersions } from '../../forms/evolution/compareVersions.ts';

/** A stored edition that another one follows. */
export interface Predecessor {
  readonly major: number;
  readonly version: string;
  readonly source: EditionSource;
}

/**
 * The newest stored edition of a line; of a new line, that of the next lower major.
 *
 * @param isOlder only editions of a lower version count: what an edition followed that is stored itself
 */
export async function predecessorOf(
  tx: Transaction,
  { id: questionnaireId, major, version }: Pick<QuestionnaireDefinition, 'id' | 'major' | 'version'>,
  { isOlder = false } = {},
): Promise<Predecessor | null> {
  const heads = await tx.edition.findMany({
    where: { questionnaireId, major: { lte: major } },
    select: { id: true, version: true },
  });
  const newest = heads
    .filter((head) => !isOlder || compareVersions(head.version, version) < 0)
    .sort((a, b) => compareVersions(a.version, b.version))
    .at(-1);
  if (!newest) return null;
  const stored = await tx.edition.findUniqueOrThrow({
    where: { id: newest.id },
    select: { major: true, version: true, source: true },
  });
  return { ...stored, source: stored.source as unknown as EditionSource };
}
