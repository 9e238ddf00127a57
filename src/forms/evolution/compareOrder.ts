import { type Change, change } from './change.ts';
import { isSame } from './isSame.ts';

/** Whether those that both have stand in another order. */
export function compareOrder(at: string, old: readonly string[], next: readonly string[]): Change[] {
  const from = old.filter((key) => next.includes(key));
  const to = next.filter((key) => old.includes(key));
  return isSame(from, to) ? [] : [change('ORDER_CHANGED', at, 'They stand in another order.', { from, to })];
}
