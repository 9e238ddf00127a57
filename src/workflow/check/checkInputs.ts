import { actionsOf } from '../actionsOf.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

/** An input is either required or optional. */
export function checkInputs(workflow: Workflow): Fault[] {
  return actionsOf(workflow).flatMap(({ path, action: { input = [], optionalInput = [] } }) =>
    optionalInput
      .filter((name) => input.includes(name))
      .map((name) => ({
        code: 'INPUT_TWICE',
        path,
        message: `"${name}" is both required and optional.`,
        fix: 'Name it under "input" or under "optionalInput", not under both.',
      })),
  );
}
