import type { Database } from '../database/openDatabase.ts';
import { type Compiled, compile } from '../forms/definition/compile.ts';
import type { EditionSource } from '../forms/definition/types.ts';
import { compareVersions } from '../forms/evolution/compareVersions.ts';

/** A published edition, compiled. */
export interface Edition {
  readonly id: string;
  readonly legalArea: string;
  readonly version: string;
  readonly publishedAt: Date;
  readonly compiled: Compiled;
}

/** The published editions: those that new exchanges use, and, on demand, those that old exchanges are pinned to. */
export interface Editions {
  /** The newest edition of each line, by line. */
  live(): readonly Edition[];
  /** The newest edition of a line (`recognition.v1`). */
  liveOf(line: string): Edition | undefined;
  /** Any edition, for ever. @throws Error when there is none: a foreign key says that there is */
  byId(id: string): Promise<Edition>;
  /** Reads anew which editions are live. */
  reload(): Promise<void>;
}

type Row = { id: string; legalArea: string; version: string; publishedAt: Date; source: unknown };

// Old editions are read rarely; this many stay in memory.
const MOST_KEPT = 500;

/** Opens the published editions of a database. */
export async function openEditions({ prisma }: Database): Promise<Editions> {
  const known = new Map<string, Edition>();
  let liveByLine = new Map<string, Edition>();
  await reload();
  return { live: () => [...liveByLine.values()], liveOf: (line) => liveByLine.get(line), byId, reload };

  async function reload(): Promise<void> {
    const heads = await prisma.edition.findMany({
      select: { id: true, questionnaireId: true, major: true, version: true },
    });
    const newest = new Map<string, (typeof heads)[number]>();
    for (const head of heads) {
      const line = `${head.questionnaireId}.v${head.major}`;
      const other = newest.get(line);
      if (!other || compareVersions(head.version, other.version) > 0) newest.set(line, head);
    }
    const editions = await Promise.all([...newest.values()].map(({ id }) => byId(id)));
    editions.sort((a, b) => (a.compiled.line < b.compiled.line ? -1 : 1));
    liveByLine = new Map(editions.map((edition) => [edition.compiled.line, edition]));
  }

  async function byId(id: string): Promise<Edition> {
    const cached = known.get(id);
    if (cached) return cached;
    const row: Row = await prisma.edition.findUniqueOrThrow({ where: { id } });
    const edition = { ...row, compiled: compile(row.source as EditionSource) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(id, edition);
    return edition;
  }
}
