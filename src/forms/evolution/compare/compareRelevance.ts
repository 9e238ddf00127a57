import type { ItemBase } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';

/**
 * Whether an item is shown in other cases. Both directions tighten: shown less, it hides answers that are stored; shown
 * more, it demands those that are required.
 */
export function compareRelevance(at: string, old: ItemBase, next: ItemBase): Change[] {
  const [from, to] = [old.relevantWhen, next.relevantWhen];
  if (isSame(from, to)) return [];
  const verb = from === undefined ? 'comes' : to === undefined ? 'goes' : 'changes';
  return [change('RELEVANCE_CHANGED', at, `The condition under which it is shown ${verb}.`, { from, to })];
}
