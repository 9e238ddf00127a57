import type { Compiled, Node } from '../../definition/compile.ts';

/**
 * The item that takes the answers of an item of another edition: the one at the same path or, when that has ended, the
 * one that replaces it or what is around it, and so on. Undefined when there is none.
 */
export function successorOf(from: Compiled, to: Compiled, path: string): Node | undefined {
  const seen = new Set<string>();
  let wanted: string | undefined = path;
  while (wanted !== undefined && !seen.has(wanted)) {
    const node = to.nodes.get(wanted);
    if (node && !node.isRetired) return node;
    seen.add(wanted);
    wanted = replacementOf(from, to, wanted);
  }
  return undefined;
}

// The nearest replacement counts: that of the item itself goes before that of the group around it.
function replacementOf(from: Compiled, to: Compiled, path: string): string | undefined {
  for (let outer = path; outer.includes('.'); outer = outer.slice(0, outer.lastIndexOf('.'))) {
    const retired = to.nodes.get(outer)?.item.retired ?? from.nodes.get(outer)?.item.retired;
    if (retired?.replacedBy !== undefined) return retired.replacedBy + path.slice(outer.length);
  }
  return undefined;
}
