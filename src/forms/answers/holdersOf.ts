import type { Compiled, Node } from '../definition/compile.ts';
import { successorOf } from '../evolution/migration/successorOf.ts';

/**
 * The item of an exchange's edition that holds the answers of an item of the newest edition; undefined when there is
 * none, as for items that came later.
 *
 * @param lists the lists of the exchange's edition in whose rows one stands
 */
export type HolderOf = (node: Node, lists: readonly Node[]) => Node | undefined;

const known = new WeakMap<Compiled, WeakMap<Compiled, HolderOf>>();

/**
 * How the answers of an edition are found under the names of the newest one. An item that was replaced is read and
 * written through its replacement, and the other way round where the exchange's edition has the old item only.
 */
export function holdersOf(pinned: Compiled, served: Compiled): HolderOf {
  const holders = known.get(pinned) ?? new WeakMap<Compiled, HolderOf>();
  known.set(pinned, holders);
  const made = holders.get(served) ?? makeHolders(pinned, served);
  holders.set(served, made);
  return made;
}

function makeHolders(pinned: Compiled, served: Compiled): HolderOf {
  const predecessors = new Map<Node, Node>();
  for (const node of pinned.nodes.values()) {
    const successor = node.isRetired ? undefined : successorOf(pinned, served, node.path);
    if (successor && successor.path !== node.path) predecessors.set(successor, node);
  }

  return (node, lists) => {
    const own = pinned.nodes.get(node.path);
    const inUse = successorOf(served, served, node.path);
    const before = inUse && predecessors.get(inUse);
    const candidates = [successorOf(served, pinned, node.path), before, own];
    return candidates.find((holder) => holder !== undefined && fits(holder, node) && standsIn(holder, lists));
  };
}

// An item of another kind has answers of another shape.
function fits({ item: holder }: Node, { item }: Node): boolean {
  return holder.type === item.type && optionsOf(holder) === optionsOf(item);
}

function optionsOf(item: Node['item']): string | undefined {
  return 'options' in item ? item.options : undefined;
}

function standsIn({ repeats }: Node, lists: readonly Node[]): boolean {
  return repeats.every((list, depth) => list === lists[depth]);
}
