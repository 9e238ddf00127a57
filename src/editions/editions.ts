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
  /** Reads which editions are live by now. Nobody sees them before they are installed. */
  next(): Promise<NextEditions>;
}

/** The live editions as they have become, all or none of which are put in use. */
export interface NextEditions {
  readonly live: readonly Edition[];
  /** Whether they are other ones than those that were in use. */
  readonly isNews: boolean;
  /** Puts them in use, in one step that cannot fail. */
  install(): void;
}

type Row = { id: string; legalArea: string; version: string; publishedAt: Date; source: unknown };

// Old editions are read rarely; this many stay in memory, besides those in use.
const MOST_KEPT = 500;

/** Opens the published editions of a database. */
export async function openEditions({ prisma }: Database): Promise<Editions> {
  const older = new Map<string, Edition>();
  let liveById: ReadonlyMap<string, Edition> = new Map();
  let liveByLine: ReadonlyMap<string, Edition> = new Map();
  (await next()).install();
  return { live: () => [...liveByLine.values()], liveOf: (line) => liveByLine.get(line), byId, next };

  async function next(): Promise<NextEditions> {
    const heads = await prisma.edition.findMany({
      select: { id: true, questionnaireId: true, major: true, version: true },
    });
    const newest = new Map<string, (typeof heads)[number]>();
    for (const head of heads) {
      const line = `${head.questionnaireId}.v${head.major}`;
      const other = newest.get(line);
      if (!other || compareVersions(head.version, other.version) > 0) newest.set(line, head);
    }
    const live: Edition[] = [];
    // One after the other: requests are answered in between, and the pool is theirs.
    for (const { id } of newest.values()) live.push(await byId(id));
    live.sort((a, b) => (a.compiled.line < b.compiled.line ? -1 : 1));
    const byLine = new Map(live.map((edition) => [edition.compiled.line, edition]));
    return {
      live,
      isNews:
        live.length !== liveByLine.size || live.some(({ id, compiled }) => liveByLine.get(compiled.line)?.id !== id),
      install: () => {
        liveByLine = byLine;
        liveById = new Map(live.map((edition) => [edition.id, edition]));
      },
    };
  }

  async function byId(id: string): Promise<Edition> {
    const cached = liveById.get(id) ?? older.get(id);
    if (cached) return cached;
    const row: Row = await prisma.edition.findUniqueOrThrow({ where: { id } });
    const edition = { ...row, compiled: compile(row.source as EditionSource) };
    if (older.size >= MOST_KEPT) older.clear();
    older.set(id, edition);
    return edition;
  }
}
