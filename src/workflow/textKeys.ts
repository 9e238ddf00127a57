import { actionsOf } from './actionsOf.ts';
import type { Workflow } from './types.ts';

/** Keys of all texts that a workflow needs in every language: `information-request.states.SENT.label`. No doubles. */
export function textKeys(workflow: Workflow): string[] {
  const actions = actionsOf(workflow);
  const labels = (kind: string, names: readonly string[]) =>
    [...new Set(names)].map((name) => `${workflow.id}.${kind}.${name}.label`);
  return [
    `${workflow.id}.title`,
    ...labels('states', Object.keys(workflow.states)),
    ...labels(
      'actions',
      actions.map(({ code }) => code),
    ),
    ...labels('parts', workflow.parts),
    ...labels('forms', Object.keys(workflow.forms)),
    ...labels(
      'deadlines',
      Object.values(workflow.states).flatMap(({ deadline }) => deadline?.name ?? []),
    ),
    ...labels(
      'inputs',
      actions.flatMap(({ action: { input = [], optionalInput = [] } }) => [...input, ...optionalInput]),
    ),
  ];
}
