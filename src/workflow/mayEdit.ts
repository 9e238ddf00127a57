import { DEFAULT_ROLE, type Standing, type Workflow } from './types.ts';

/**
 * Forms whose answers a viewer may change in a state, in the order of the definition.
 *
 * @returns nothing for an unknown state. A form that was handed over (frozen) stays closed whatever this says.
 */
export function mayEdit(workflow: Workflow, state: string, { parts, roles }: Standing): string[] {
  return Object.entries(workflow.forms)
    .filter(([, form]) => form.editableIn.includes(state))
    .filter(([, { by, role = DEFAULT_ROLE }]) => parts.includes(by) && roles.includes(role))
    .map(([name]) => name);
}
