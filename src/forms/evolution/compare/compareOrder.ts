import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';

/** Whether those that both have stand in another order. */
export function compareOrder(at: string, old: readonly string[], next: readonly string[]): Change[] {
  const [before, after] = [new Set(old), new Set(next)];
  const from = old.filter((key) => after.has(key));
  const to = next.filter((key) => before.has(key));
  return isSame(from, to) ? [] : [change('ORDER_CHANGED', at, 'They stand in another order.', { from, to })];
}
