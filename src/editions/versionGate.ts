import type { Database } from '../database/openDatabase.ts';
import type { Problem } from '../errors.ts';
import type { EditionSource } from '../forms/definition/types.ts';
import { checkVersion } from '../forms/evolution/checkVersion.ts';
import { compareVersions } from '../forms/evolution/compareVersions.ts';
import type { NamedSource } from './storeEditions.ts';

/** Lets a new version in when it may follow the newest edition of its line; a version that is stored passes. */
export async function versionGate({ prisma }: Database, { source, file }: NamedSource): Promise<Problem[]> {
  const { id: questionnaireId, major, version } = source.questionnaire;
  const heads = await prisma.edition.findMany({
    where: { questionnaireId, major },
    select: { id: true, version: true },
  });
  if (heads.some((head) => head.version === version)) return [];
  const newest = heads.sort((a, b) => compareVersions(a.version, b.version)).at(-1);
  if (!newest) return [];
  const stored = await prisma.edition.findUniqueOrThrow({ where: { id: newest.id }, select: { source: true } });
  return checkVersion(stored.source as unknown as EditionSource, source, file);
}
