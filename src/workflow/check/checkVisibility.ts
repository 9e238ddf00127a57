import { actionsOf } from '../actionsOf.ts';
import { lookUp } from '../lookUp.ts';
import { parseEffect } from '../parseEffect.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/**
 * Whoever acts, fills in a form or is told of something must be allowed to know of the exchange in that state: notices
 * reach participants only (Reg. (EU) No 1024/2012 Art. 9(6)).
 */
export function checkVisibility(workflow: Workflow): Fault[] {
  const blind = (part: string, state: string, path: string, verb: string): Fault[] => {
    const visibleTo: readonly string[] | undefined = lookUp(workflow.states, state)?.visibleTo;
    const isKnown = visibleTo !== undefined && workflow.parts.some((known) => known === part);
    if (!isKnown || visibleTo.includes(part)) return [];
    const message = `"${part}" ${verb}, but cannot see an exchange in ${state}.`;
    return [{ code: 'BLIND_PART', path, message, fix: `Add "${part}" to "visibleTo" of ${state}, or change this.` }];
  };
  const forms = Object.entries(workflow.forms).flatMap(([form, { by, editableIn }]) =>
    editableIn.flatMap((state) => blind(by, state, `/forms/${form}`, `fills in the form "${form}"`)),
  );
  const actions = actionsOf(workflow).flatMap(({ from, code, action, path }) => [
    ...[action.by].flat().flatMap((part) => blind(part, from, `${path}/by`, `can ${code}`)),
    ...(action.effects ?? []).flatMap((text, index) => {
      const effect = parseEffect(text);
      if (effect?.effect !== 'notify') return [];
      return blind(effect.argument, action.target, `${path}/effects/${index}`, `is told of ${code}`);
    }),
  ]);
  return [...forms, ...actions];
}
