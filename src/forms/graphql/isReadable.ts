import { isGroup, isNote, type Node } from '../definition/compile.ts';

/** Whether a node has a field among the answers: notes have none, nor has a group of nothing but notes. */
export function isReadable(node: Node): boolean {
  return isGroup(node) ? node.children.some(isReadable) : !isNote(node);
}
