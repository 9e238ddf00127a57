import { isComputed, isGroup, isNote, type Node } from '../definition/compile.ts';

/** Whether a node has a field in patches: notes and computed values have none, nor has a group of nothing but these. */
export function isWritable(node: Node): boolean {
  return isGroup(node) ? node.children.some(isWritable) : !isNote(node) && !isComputed(node);
}
