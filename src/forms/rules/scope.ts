import { type Compiled, isRepeat, type Node } from '../definition/compile.ts';
import { type Place, placeAt } from './placeAt.ts';
import { placeInRow } from './placeInRow.ts';

/** From where a rule looks: the lists in whose rows it stands, and what is around an operator over rows. */
export interface Scope {
  /** Outermost first. */
  readonly repeats: readonly Node[];
  /** The rows of these lists, where answers are there. */
  readonly rows: readonly string[];
  /** From where the operator over these rows looks; null when the rule itself stands there. */
  readonly outer: Scope | null;
}

/** The form as a whole, in no list. */
export const FORM_SCOPE: Scope = { repeats: [], rows: [], outer: null };

/** An item or a part of its answer, and the scope in whose rows the answer stands. */
export interface Found extends Place {
  readonly scope: Scope;
}

/** The item that a path means: `$row.…` in the row looked at, `$parent.…` in the row around it, or from the form on. */
export function findItem(compiled: Compiled, scope: Scope, path: string): Found | undefined {
  const isRow = startsWith('$row', path);
  if (isRow || startsWith('$parent', path)) {
    const seen = isRow ? scope : parentOf(scope);
    const list = seen?.repeats.at(-1);
    const place = list && placeInRow(compiled, list, path);
    return seen && place && isIn(place.node, seen) ? { node: place.node, part: place.part, scope: seen } : undefined;
  }
  const place = placeAt(compiled, path);
  if (!place) return undefined;
  for (let seen: Scope | null = scope; seen; seen = seen.outer) {
    if (isIn(place.node, seen)) return { node: place.node, part: place.part, scope: seen };
  }
  return undefined;
}

/** From where the inside of an operator over rows looks; undefined when there is no such list. Its rows are open. */
export function scopeInside(compiled: Compiled, scope: Scope, list: string): Scope | undefined {
  const node = findItem(compiled, scope, list)?.node;
  return node && isRepeat(node) ? { repeats: [...node.repeats, node], rows: [], outer: scope } : undefined;
}

/** What `$parent` looks from: the scope around an operator over rows, or the row around the row. */
export function parentOf({ repeats, rows, outer }: Scope): Scope | null {
  if (outer) return outer.repeats.length > 0 ? outer : null;
  return repeats.length > 1 ? { repeats: repeats.slice(0, -1), rows: rows.slice(0, -1), outer: null } : null;
}

function startsWith(word: '$row' | '$parent', path: string): boolean {
  return path.startsWith(word) && (path.length === word.length || path[word.length] === '.');
}

function isIn(node: Node, { repeats }: Scope): boolean {
  return node.repeats.length === 0 || node.repeats.every((repeat, depth) => repeats[depth] === repeat);
}
