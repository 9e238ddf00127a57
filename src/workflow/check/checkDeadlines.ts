import { actionsOf, type PlacedAction } from '../actionsOf.ts';
import { lookUp } from '../lookUp.ts';
import { parseEffect } from '../parseEffect.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/**
 * A state's deadline must run exactly while the exchange is in it: started on the way in, stopped on the way out. One
 * that runs on would remind authorities of an exchange that has moved or ended.
 */
export function checkDeadlines(workflow: Workflow): Fault[] {
  const names = new Set(Object.values(workflow.states).map(({ deadline }) => deadline?.name));
  return actionsOf(workflow).flatMap((placed) => mismatches(workflow, names, placed));
}

function mismatches(workflow: Workflow, names: Set<string | undefined>, { from, action, path }: PlacedAction): Fault[] {
  const target = lookUp(workflow.states, action.target);
  const effects = (action.effects ?? []).map(parseEffect);
  const argumentsOf = (name: string) =>
    effects.flatMap((effect) =>
      effect !== null && 'argument' in effect && effect.effect === name ? effect.argument : [],
    );
  const started = argumentsOf('startDeadline');
  const stopped = argumentsOf('stopDeadline');
  // With a target, effect or deadline that does not exist, nobody can tell what was meant.
  const isUnclear = effects.includes(null) || [...started, ...stopped].some((name) => !names.has(name));
  if (target === undefined || isUnclear) return [];

  const before = workflow.states[from]?.deadline?.name;
  const after = target.deadline?.name;
  const fault = (message: string, fix: string): Fault => ({ code: 'DEADLINE_MISMATCH', path, message, fix });
  const faults: Fault[] = [];
  if (after !== undefined && after !== before && !started.includes(after)) {
    faults.push(
      fault(`The deadline "${after}" of ${action.target} is not started.`, `Add the effect "startDeadline:${after}".`),
    );
  }
  if (before !== undefined && before !== after && !stopped.includes(before)) {
    faults.push(fault(`The deadline "${before}" of ${from} runs on.`, `Add the effect "stopDeadline:${before}".`));
  }
  for (const name of started.filter((name) => name !== after)) {
    faults.push(
      fault(`"${name}" is started, but ${action.target} has no such deadline.`, `Remove "startDeadline:${name}".`),
    );
  }
  for (const name of stopped.filter((name) => name !== before)) {
    faults.push(fault(`"${name}" is stopped, but does not run in ${from}.`, `Remove "stopDeadline:${name}".`));
  }
  return faults;
}
