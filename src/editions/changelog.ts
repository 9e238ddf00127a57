import type { Services } from '../context.ts';
import { compareVersions } from '../forms/evolution/compareVersions.ts';
import type { LineName } from './findEdition.ts';

/** One edition in the changelog of its line. */
export interface ChangelogEntry {
  readonly id: string;
  readonly version: string;
  readonly publishedAt: Date;
  /** Id of the edition before it; null for the first one of the line. */
  readonly previousId: string | null;
}

/** Which versions a changelog is about: those after `from`, up to `to`. Left out: from the first, to the newest. */
export interface VersionRange {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The editions of a line, newest first; empty when there is no such line. */
export async function changelog(
  { prisma }: Services['db'],
  { questionnaire, major }: LineName,
  { from, to }: VersionRange,
): Promise<ChangelogEntry[]> {
  const heads = await prisma.edition.findMany({
    where: { questionnaireId: questionnaire, major },
    select: { id: true, version: true, publishedAt: true },
  });
  heads.sort((a, b) => compareVersions(a.version, b.version));
  return heads
    .map((head, index) => ({ ...head, previousId: heads[index - 1]?.id ?? null }))
    .filter(({ version }) => !from || compareVersions(version, from) > 0)
    .filter(({ version }) => !to || compareVersions(version, to) <= 0)
    .reverse();
}
