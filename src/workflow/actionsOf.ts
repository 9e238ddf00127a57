import type { Workflow, WorkflowAction } from './types.ts';

/** An action with the state it starts from. */
export interface PlacedAction {
  readonly from: string;
  readonly code: string;
  readonly action: WorkflowAction;
  /** JSON pointer into the definition. */
  readonly path: string;
}

/** All actions of a workflow, state by state, in the order of the definition. */
export function actionsOf(workflow: Workflow): PlacedAction[] {
  return Object.entries(workflow.states).flatMap(([from, { on = {} }]) =>
    Object.entries(on).map(([code, action]) => ({ from, code, action, path: `/states/${from}/on/${code}` })),
  );
}
