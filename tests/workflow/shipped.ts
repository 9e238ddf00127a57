import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type LoadedWorkflows, loadWorkflows } from '../../src/workflow/loadWorkflows.ts';
import type { Workflow } from '../../src/workflow/types.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The workflows that are shipped with the project. */
export const shipped: LoadedWorkflows = await loadWorkflows(join(ROOT, 'questionnaires', 'workflows'));

/** A shipped workflow; fails the test when it did not load. */
export function shippedWorkflow(id: string): Workflow {
  const workflow = shipped.workflows.get(id);
  if (workflow === undefined) throw new Error(`${id} did not load: ${JSON.stringify(shipped.problems, null, 2)}`);
  return workflow;
}
