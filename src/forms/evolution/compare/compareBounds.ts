import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';
import { show } from './show.ts';

/** A bound that went up or down, came or went. What cannot be compared, such as a day and today, counts as narrower. */
export function compareBounds(at: string, name: string, side: 'lower' | 'upper', from: unknown, to: unknown): Change[] {
  if (isSame(from, to)) return [];
  const kind = isWider(side, from, to) ? 'BOUND_WIDENED' : 'BOUND_NARROWED';
  const sentence = `${name} goes from ${show(from)} to ${show(to)}: ${
    kind === 'BOUND_WIDENED' ? 'more' : 'fewer'
  } answers are accepted.`;
  return [change(kind, at, sentence, { from, to })];
}

function isWider(side: 'lower' | 'upper', from: unknown, to: unknown): boolean {
  if (to === undefined) return true;
  const areNumbers = typeof from === 'number' && typeof to === 'number';
  const areDays = typeof from === 'string' && typeof to === 'string';
  if (!areNumbers && !areDays) return false;
  return side === 'upper' ? to > from : to < from;
}
