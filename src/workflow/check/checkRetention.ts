import { actionsOf } from '../actionsOf.ts';
import { lookUp } from '../lookUp.ts';
import { parseEffect } from '../parseEffect.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/**
 * Every end starts the retention period, refusal, withdrawal and a discarded draft included: personal data are blocked
 * and erased counting from the end of the procedure (Reg. (EU) No 1024/2012 Art. 14), and nothing else would start it.
 */
export function checkRetention(workflow: Workflow): Fault[] {
  return (
    actionsOf(workflow)
      .filter(({ action }) => lookUp(workflow.states, action.target)?.type === 'final')
      .map(({ action: { target, effects = [] }, path }) => ({ target, path, parsed: effects.map(parseEffect) }))
      // An unknown effect may be a misspelt one.
      .filter(({ parsed }) => !parsed.some((effect) => effect === null || effect.effect === 'startRetention'))
      .map(({ target, path }) => ({
        code: 'RETENTION_NOT_STARTED',
        path,
        message: `The exchange ends in ${target}, but its personal data would be kept for ever.`,
        fix: 'Add the effect "startRetention".',
      }))
  );
}
