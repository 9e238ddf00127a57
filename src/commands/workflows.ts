import { join } from 'node:path';

import { printProblem } from '../errors.ts';
import { projectRoot } from '../root.ts';
import { diagram } from '../workflow/diagram.ts';
import { loadWorkflows } from '../workflow/loadWorkflows.ts';
import { type Run, UsageError } from './command.ts';
import { print } from './prepare.ts';

/** Checks the workflows, or draws them. */
export const workflows: Run = async ([what, ...rest]) => {
  if ((what !== 'check' && what !== 'diagram') || rest.length > 0) throw new UsageError();
  const loaded = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  for (const problem of loaded.problems) print(printProblem(problem));
  if (what === 'diagram') for (const workflow of loaded.workflows.values()) print(diagram(workflow));
  else print(`${loaded.workflows.size} workflows, ${loaded.problems.length} problems`);
  return loaded.problems.length > 0 ? 1 : 0;
};
