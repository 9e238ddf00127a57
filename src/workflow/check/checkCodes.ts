import { actionsOf } from '../actionsOf.ts';
import type { Workflow } from '../types.ts';
import type { Fault } from './fault.ts';

const CODE = /^[A-Z][A-Z_]*$/;

/** Codes of states and actions become values of the GraphQL contract and keys of texts, so their form is fixed. */
export function checkCodes(workflow: Workflow): Fault[] {
  const states = Object.keys(workflow.states).map((code) => ({ code, path: `/states/${code}`, kind: 'state' }));
  const actions = actionsOf(workflow).map(({ code, path }) => ({ code, path, kind: 'action' }));
  return [...states, ...actions]
    .filter(({ code }) => !CODE.test(code))
    .map(({ code, path, kind }) => ({
      code: 'BAD_CODE',
      path,
      message: `The ${kind} "${code}" is not a code in capital letters and underscores.`,
      fix: `Rename it, for example to "${suggest(code)}".`,
    }));
}

function suggest(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return words.replace(/[^A-Z]+/g, '_').replace(/^_+|_+$/g, '') || 'SEND';
}
