import { type Compiled, isGroup, isQuestion, isRepeat, isVariant, type Node } from '../../definition/compile.ts';

/**
 * Whether complete answers always have a node, wherever what is around it is there: it, or something in it, is required
 * and hangs on no condition.
 */
export function isAlwaysNeeded(compiled: Compiled, node: Node): boolean {
  const { item, parent, form } = node;
  const isAskable = parent === null && compiled.forms.get(form)?.definition.askable === true;
  if (isAskable || item.relevantWhen !== undefined || node.isRetired) return false;
  if (isGroup(node)) return node.children.some((child) => isAlwaysNeeded(compiled, child));
  if (isRepeat(node)) return item.required === true || (node.item.minItems ?? 0) > 0;
  return item.required === true && (isQuestion(node) || isVariant(node));
}
