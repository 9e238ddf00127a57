import { compile } from '../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../src/forms/definition/types.ts';
import type { Testkit } from './testkit.ts';

/** A source that a test may change. */
export type SourceDraft = Mutable<EditionSource>;

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** An item of a source as a test sees it: whatever it has may be changed. */
export type LooseItem = Record<string, unknown> & { key: string; items?: LooseItem[] };

/**
 * Publishes a newer edition of a line, made of its first one, past every gate: what the gates are for is tested elsewhere.
 *
 * @returns the new version
 */
export async function publishNewer(
  { db, services: { editions } }: Pick<Testkit, 'db' | 'services'>,
  line: string,
  plant: (source: SourceDraft) => unknown = () => {},
): Promise<string> {
  const live = editions.liveOf(line);
  if (!live) throw new Error(`There is no ${line}`);
  const { legalArea, compiled } = live;
  const { id: questionnaireId, major } = compiled.source.questionnaire;
  const [, minor = 0] = live.version.split('.').map(Number);
  const version = `${major}.${minor + 1}.0`;
  const source = await firstSource({ db }, line);
  plant(source);
  source.questionnaire.version = version;
  compile(source as EditionSource);
  const data = {
    questionnaireId,
    major,
    version,
    legalArea,
    hash: version,
    source: JSON.parse(JSON.stringify(source)),
  };
  await db.prisma.edition.create({ data });
  (await editions.next()).install();
  return version;
}

/** The first edition of a line, to be changed freely. */
export async function firstSource({ db }: Pick<Testkit, 'db'>, line: string): Promise<SourceDraft> {
  const [questionnaireId = '', major = ''] = line.split('.v');
  const first = await db.prisma.edition.findFirstOrThrow({
    where: { questionnaireId, major: Number(major) },
    orderBy: { publishedAt: 'asc' },
  });
  return first.source as unknown as SourceDraft;
}

/** An item of a source by its path (form and keys; not inside modules). */
export function itemAt({ questionnaire }: SourceDraft, path: string): LooseItem {
  const [form = '', ...keys] = path.split('.');
  let found = questionnaire.forms[form] as unknown as LooseItem | undefined;
  for (const key of keys) found = found?.items?.find((item) => item.key === key);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
}
