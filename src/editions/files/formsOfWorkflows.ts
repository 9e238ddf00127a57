import type { Workflow } from '../../workflow/types.ts';
import type { KnownWorkflows } from './readFolders.ts';

/** Workflows, as far as questionnaires are checked against them: by id, the names of their forms. */
export function formsOfWorkflows(workflows: ReadonlyMap<string, Workflow>): KnownWorkflows {
  return new Map([...workflows].map(([id, { forms }]) => [id, { forms: Object.keys(forms) }]));
}
