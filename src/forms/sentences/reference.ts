import { isRepeat } from '../definition/compile.ts';
import { type Found, findItem } from '../rules/scope.ts';
import { nameOf } from './nameOf.ts';
import { PHRASES } from './phrases.ts';
import type { Telling } from './telling.ts';
import { type Term, term } from './term.ts';

/** A reference in words: the label of the item, the part of its answer, and whose entry is meant. */
export function reference(path: string, telling: Telling): Term {
  const { compiled, scope, say } = telling;
  if (path === '$index') return term(say('index'), 'phrase');
  const found = findItem(compiled, scope, path);
  // Nothing that passed the checker gets here.
  if (!found) return term('…', 'word');
  const name = nameOf(found.node, telling);
  const named = found.part ? partOf(name, path, telling) : name;
  return term(isOfOuterEntry(found, telling) ? say('concerned', { a: named }) : named, 'word');
}

/** The list that a path means, and how its entries are called. */
export function listName(path: string, telling: Telling): string {
  const found = findItem(telling.compiled, telling.scope, path);
  return found && isRepeat(found.node) ? nameOf(found.node, telling) : '…';
}

function partOf(name: string, path: string, { say }: Telling): string {
  const part = path.slice(path.lastIndexOf('.') + 1);
  const phrase = PHRASES.find((one) => one === `part.${part}`);
  return phrase ? say(phrase, { a: name }) : `${name} (${part})`;
}

// Inside an operator over entries, what belongs to the entry around it must be told from what is looked at.
function isOfOuterEntry({ node, scope }: Found, telling: Telling): boolean {
  return scope !== telling.scope && node.repeats.length > 0;
}
