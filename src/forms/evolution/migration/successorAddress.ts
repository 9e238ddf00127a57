import { addressOf, parseAddress } from '../../answers/address.ts';
import type { Compiled, Node } from '../../definition/compile.ts';
import { successorOf } from './successorOf.ts';

/** Where an answer of another edition belongs now. */
export interface Successor {
  readonly old: Node;
  readonly node: Node;
  /** With the rows that it had, without an annotation. */
  readonly address: string;
}

/**
 * Finds the place of an answer in another edition. Undefined when it has none: its item is gone, or belongs to another
 * form (somebody else's, perhaps), or stands in other lists than before, so that its rows mean nothing there.
 */
export function successorAddress(from: Compiled, to: Compiled, address: string): Successor | undefined {
  const { path, rows } = parseAddress(address);
  const old = from.nodes.get(path);
  const node = successorOf(from, to, path);
  if (!old || old.form !== node?.form || old.repeats.length !== node.repeats.length) return undefined;
  const isInSameLists = old.repeats.every((list, depth) => successorOf(from, to, list.path) === node.repeats[depth]);
  return isInSameLists ? { old, node, address: addressOf(node, rows) } : undefined;
}
