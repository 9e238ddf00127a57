import { askableForm } from '../definition/compile.ts';
import { type Clause, listed, plainClause } from './clause.ts';
import { nameOf } from './nameOf.ts';
import type { Telling } from './telling.ts';

// Nobody reads further; then the questions that are left out are named instead, when they are fewer.
const MOST_NAMED = 5;

/** Whether the requesting side asks one of some questions, in words. */
export function askedClause(paths: readonly string[], telling: Telling, holds: boolean): Clause {
  const { compiled, say } = telling;
  const isNamed = new Set(paths);
  const others = askableForm(compiled)?.nodes.filter(({ path }) => !isNamed.has(path)) ?? [];
  const byOthers = paths.length > MOST_NAMED && others.length > 0 && others.length < paths.length;
  const named = byOthers ? others : paths.flatMap((path) => compiled.nodes.get(path) ?? []);
  const count = byOthers ? 'others' : named.length === 1 ? 'one' : 'some';
  const a = listed(
    'or',
    named.map((node) => nameOf(node, telling)),
    say,
  );
  return plainClause(say(`${holds ? 'asked' : 'notAsked'}.${count}`, { a }), named.length > 1);
}
