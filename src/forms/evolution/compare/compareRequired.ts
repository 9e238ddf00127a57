import type { ItemBase } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';

/** Whether an answer is demanded more or less than before. */
export function compareRequired(at: string, old: ItemBase, next: ItemBase): Change[] {
  const isUnchanged = isSame(old.requiredWhen, next.requiredWhen);
  const details = { from: old.requiredWhen, to: next.requiredWhen };
  if (old.required && next.required) {
    const sentence = 'requiredWhen changes without effect: an answer is required in any case.';
    return isUnchanged ? [] : [change('IDLE_CHANGED', at, sentence, details)];
  }
  if (next.required) return [change('REQUIRED_ADDED', at, 'An answer becomes required.')];
  if (old.required) {
    const rest = next.requiredWhen === undefined ? 'optional' : 'required only under a condition';
    return [change('REQUIRED_REMOVED', at, `An answer becomes ${rest}.`)];
  }
  if (isUnchanged) return [];
  if (next.requiredWhen === undefined) {
    return [change('REQUIRED_REMOVED', at, 'An answer is no longer required under a condition.', details)];
  }
  const verb = old.requiredWhen === undefined ? 'comes' : 'changes';
  return [change('REQUIRED_WHEN_CHANGED', at, `A condition under which an answer is required ${verb}.`, details)];
}
