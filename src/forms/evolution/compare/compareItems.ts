import type { Compiled, Node } from '../../definition/compile.ts';
import { type Change, change } from '../change.ts';
import { compareItem } from './compareItem.ts';
import { isSame } from './isSame.ts';

/** Items that came, went, were renamed, moved or changed, in the forms that both editions have. */
export function compareItems(old: Compiled, next: Compiled): Change[] {
  const gone = onlyIn(old, next);
  const come = onlyIn(next, old);
  const elsewhere = new Set<Node>();
  const changes: Change[] = [];

  for (const node of gone.filter(isTopmost(gone))) {
    const renamed = come.find((other) => other.parent?.path === node.parent?.path && isRenamed(node, other));
    const moved = renamed ? undefined : come.find((other) => isMoved(node, other));
    const found = renamed ?? moved;
    if (found) elsewhere.add(found);
    const details = { from: node.path, to: found?.path };
    if (renamed) changes.push(change('ITEM_RENAMED', node.path, `The item is now called ${renamed.path}.`, details));
    else if (moved) changes.push(change('ITEM_MOVED', node.path, `The item now stands at ${moved.path}.`, details));
    else changes.push(change('ITEM_REMOVED', node.path, 'The item is gone.'));
  }
  for (const node of come.filter(isTopmost(come))) {
    if (elsewhere.has(node)) continue;
    const isDemanded = demandsAnswer(node) && !replacesDemanded(node, old, next);
    const sentence = isDemanded ? 'The item is new, and an answer is demanded.' : 'The item is new and optional.';
    changes.push(change(isDemanded ? 'REQUIRED_ITEM_ADDED' : 'ITEM_ADDED', node.path, sentence));
  }
  for (const [path, node] of next.nodes) {
    const before = old.nodes.get(path);
    if (before) changes.push(...compareItem(before, node));
  }
  return changes;
}

function onlyIn(here: Compiled, there: Compiled): Node[] {
  return [...here.nodes.values()].filter(({ path, form }) => there.forms.has(form) && !there.nodes.has(path));
}

// What stands inside goes and comes with it.
function isTopmost(nodes: readonly Node[]): (node: Node) => boolean {
  const set = new Set(nodes);
  return ({ parent }) => parent === null || !set.has(parent);
}

function isRenamed(old: Node, next: Node): boolean {
  return old.form === next.form && isSame({ ...old.item, key: '' }, { ...next.item, key: '' });
}

function isMoved(old: Node, next: Node): boolean {
  return old.item.key === next.item.key && old.item.type === next.item.type;
}

// What takes the place of a question that had to be answered asks for nothing more.
function replacesDemanded({ path }: Node, old: Compiled, next: Compiled): boolean {
  const ended = [...next.nodes.values()].find(({ item }) => item.retired?.replacedBy === path);
  const before = ended && old.nodes.get(ended.path);
  return before !== undefined && demandsAnswer(before);
}

function demandsAnswer({ item, children }: Node): boolean {
  if (item.required || item.requiredWhen !== undefined) return true;
  if (item.type === 'repeat') return (item.minItems ?? 0) > 0;
  // Whoever does not choose owes nothing.
  if (item.type === 'variant') return false;
  return children.some(demandsAnswer);
}
