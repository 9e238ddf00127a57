import { lookUp } from './lookUp.ts';
import { refuse } from './refuse.ts';
import type { Facts, InputName, Standing, Workflow, WorkflowAction } from './types.ts';

/** An action that a viewer may do now, with all that a screen must ask for first. */
export interface AvailableAction {
  readonly action: string;
  /** `reason` is required. */
  readonly needsReason: boolean;
  /** Form that must be complete, or null. */
  readonly needsForm: string | null;
  /** `to` is required: another authority must be chosen. */
  readonly needsAuthority: boolean;
  /** Every input, reason and authority included; the required ones first. */
  readonly inputs: readonly { readonly name: InputName; readonly required: boolean }[];
}

/**
 * What a viewer may do in a state, in the order of the definition.
 *
 * @returns nothing for an unknown state. `transition` accepts exactly these actions, given their required inputs.
 */
export function availableActions(
  workflow: Workflow,
  state: string,
  { facts = {}, ...standing }: Standing & { readonly facts?: Facts },
): AvailableAction[] {
  return Object.entries(lookUp(workflow.states, state)?.on ?? {})
    .filter(([, rule]) => refuse(rule, standing, facts) === null)
    .map(([action, rule]) => describe(action, rule));
}

function describe(action: string, { input = [], optionalInput = [], needsForm }: WorkflowAction): AvailableAction {
  return {
    action,
    needsReason: input.includes('reason'),
    needsForm: needsForm ?? null,
    needsAuthority: input.includes('to'),
    inputs: [
      ...input.map((name) => ({ name, required: true })),
      ...optionalInput.map((name) => ({ name, required: false })),
    ],
  };
}
