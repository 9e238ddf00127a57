import type { Value } from '../../../src/forms/answers/values.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { migrateAnswers } from '../../../src/forms/evolution/migration/migrateAnswers.ts';
import { changed, type Draft, item, itemsOf } from './sampleEdition.ts';

/** A change to a source. */
export type Plant = (source: Draft) => unknown;

/** Answers of every kind on the base. */
export const ANSWERS: Readonly<Record<string, Value>> = {
  'request.who.name': 'Nowak',
  'request.trade': 'plumber',
  'request.branches': 3,
  'request.amount': '10.50',
  'request.since': '2020-02-29',
  'request.letter': '0192f0c1-0000-7000-8000-000000000001',
  'request.documents': ['a', 'b'],
  'request.documents[a].title': 'First',
  'request.documents[b].title': 'Second',
  'reply.answer': 'YES',
  'reply.kinds': ['A', 'B'],
};

/** Migrates answers from the base, or what is planted in it, to a planted edition. */
export function migrate(
  plant: Plant,
  {
    answers = ANSWERS,
    before = () => {},
    asked = [],
    takesFile,
  }: { answers?: typeof ANSWERS; before?: Plant; asked?: string[]; takesFile?: () => boolean } = {},
) {
  const from = compile(changed(before));
  const to = compile(
    changed((source) => {
      before(source);
      plant(source);
    }),
  );
  const given = { answers: new Map(Object.entries(answers)), asked, today: '2026-03-02' };
  const migrated = migrateAnswers(from, to, takesFile ? { ...given, takesFile } : given);
  return { ...migrated, answers: Object.fromEntries(migrated.answers) };
}

/** The item at a path ends, perhaps replaced by a new one. */
export const retire =
  (path: string, replacedBy?: string, replacement?: Item) =>
  (source: Draft): void => {
    item(source, path)['retired'] = { in: '1.3.0', ...(replacedBy ? { replacedBy } : {}) };
    if (replacement) itemsOf(source, path.slice(0, path.lastIndexOf('.'))).push(replacement as never);
  };
/** The answers without those at some paths. */
export const without = (...paths: string[]) =>
  Object.fromEntries(Object.entries(ANSWERS).filter(([path]) => !paths.some((gone) => path.startsWith(gone))));
