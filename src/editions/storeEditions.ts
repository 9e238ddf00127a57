import type { Database } from '../database/openDatabase.ts';
import type { Problem } from '../errors.ts';
import type { EditionSource } from '../forms/definition/types.ts';
import { hashOf } from './hashOf.ts';
import { versionGate } from './versionGate.ts';

/** A checked source and the file that it came from. */
export interface NamedSource {
  readonly source: EditionSource;
  readonly file: string;
}

/**
 * Stores the editions that the database does not have yet. A published edition never changes: when a file says
 * something else under a version that exists, or its version is too low for what changed, the stored edition stays and
 * the file is reported.
 */
export async function storeEditions(db: Database, sources: readonly NamedSource[]): Promise<Problem[]> {
  const { prisma } = db;
  const problems: Problem[] = [];
  for (const { source, file } of sources) {
    const { id: questionnaireId, major, version } = source.questionnaire;
    const refused = await versionGate(db, { source, file });
    if (refused.length > 0) {
      problems.push(...refused);
      continue;
    }
    const hash = hashOf(source);
    const key = { questionnaireId, major, version };
    const legalArea = source.legalArea.id;
    await prisma.edition.createMany({
      data: { ...key, legalArea, hash, source: JSON.parse(JSON.stringify(source)) },
      skipDuplicates: true,
    });
    const stored = await prisma.edition.findUniqueOrThrow({
      where: { questionnaireId_major_version: key },
      select: { hash: true },
    });
    if (stored.hash !== hash) {
      problems.push({
        code: 'EDITION_CHANGED',
        at: file,
        message: `${questionnaireId}.v${major} ${version} was published with other content; the published edition stays in use.`,
        fix: 'Raise "version" and publish the change as a new edition.',
      });
    }
  }
  return problems;
}
