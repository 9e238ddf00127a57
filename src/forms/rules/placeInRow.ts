import type { Compiled, Node } from '../definition/compile.ts';
import { type Place, placeAt } from './placeAt.ts';

// Worked out once per edition, not once per row.
const known = new WeakMap<Node, Map<string, Place | undefined>>();

/** What `$row.…` or `$parent.…` names in a row of a list; undefined when there is no such item. */
export function placeInRow(compiled: Compiled, list: Node, path: string): Place | undefined {
  const places = known.get(list) ?? new Map<string, Place | undefined>();
  known.set(list, places);
  const before = places.get(path);
  if (before || places.has(path)) return before;
  const dot = path.indexOf('.');
  const place = placeAt(compiled, list.path + (dot < 0 ? '' : path.slice(dot)));
  places.set(path, place);
  return place;
}
