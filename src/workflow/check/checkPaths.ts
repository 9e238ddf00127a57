import { actionsOf } from '../actionsOf.ts';
import { lookUp } from '../lookUp.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/**
 * Every state must be reachable, and from every state the exchange must be able to end: an exchange that cannot end
 * keeps its personal data for ever.
 *
 * A target that does not exist could mean any state, so it never makes others look unreachable or dead.
 */
export function checkPaths(workflow: Workflow): Fault[] {
  const states = Object.entries(workflow.states);
  const finals = states.filter(([, { type }]) => type === 'final').map(([code]) => code);
  const arrows = actionsOf(workflow).map(({ from, action }) => ({ from, to: action.target }));
  const isKnown = (state: string) => lookUp(workflow.states, state) !== undefined;
  const unknownTargets = arrows.filter(({ to }) => !isKnown(to)).map(({ to }) => to);

  const reachable =
    isKnown(workflow.initial) && unknownTargets.length === 0 ? closure([workflow.initial], arrows) : null;
  const backwards = arrows.map(({ from, to }) => ({ from: to, to: from }));
  const ending = closure([...finals, ...unknownTargets], backwards);

  return states.flatMap(([code, { type, on = {} }]): Fault[] => {
    const path = `/states/${code}`;
    const actions = Object.keys(on);
    const faults: Fault[] = [];
    if (reachable !== null && !reachable.has(code)) {
      const fix = 'Let an action lead to it, or remove it.';
      faults.push({ code: 'UNREACHABLE_STATE', path, message: `No exchange ever gets to ${code}.`, fix });
    }
    if (!ending.has(code)) {
      const fix = 'Give it an action on the way to a final state, or write "type": "final".';
      faults.push({ code: 'DEAD_END', path, message: `An exchange in ${code} can never end.`, fix });
    }
    if (type === 'final' && actions.length > 0) {
      const message = `${code} is final, but has the actions ${actions.join(', ')}.`;
      faults.push({ code: 'FINAL_WITH_ACTIONS', path, message, fix: 'Remove the actions, or "type": "final".' });
    }
    return faults;
  });
}

/** All states that arrows lead to from the given ones, these included. */
function closure(start: readonly string[], arrows: readonly { from: string; to: string }[]): Set<string> {
  const found = new Set(start);
  // A set hands out what is added while it is being walked through.
  for (const state of found) for (const { from, to } of arrows) if (from === state) found.add(to);
  return found;
}
