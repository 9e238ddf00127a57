import { lookUp } from './lookUp.ts';
import { EFFECT_ARGUMENT, type Effect } from './types.ts';

/**
 * Takes an effect apart: `notify:requesting` becomes `{ effect: 'notify', argument: 'requesting' }`.
 *
 * @returns null for an effect that is not in the closed list, lacks its argument or has one too many. Whether the
 * argument names an existing form, part or deadline depends on the workflow and is not looked at here.
 */
export function parseEffect(text: string): Effect | null {
  const [effect = '', argument, ...rest] = text.split(':');
  const kind = lookUp(EFFECT_ARGUMENT, effect);
  const hasArgument = argument !== undefined && argument !== '';
  if (kind === undefined || rest.length > 0 || (kind === null ? argument !== undefined : !hasArgument)) return null;
  // EFFECT_ARGUMENT has just said which member of the union this is; the compiler cannot follow it through a string.
  return (kind === null ? { effect } : { effect, argument }) as Effect;
}
