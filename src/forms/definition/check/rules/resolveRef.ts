import type { Node } from '../../compile.ts';
import type { Subject } from '../subject.ts';

const ROW = '$row.';

/** The item that a reference means, seen from the item at which its rule stands. */
export function resolveRef({ compiled }: Subject, from: Node, path: string): Node | undefined {
  if (!path.startsWith(ROW)) return compiled.nodes.get(path);
  const row = from.repeats.at(-1);
  return row && compiled.nodes.get(`${row.path}.${path.slice(ROW.length)}`);
}
