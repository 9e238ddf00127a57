import { join } from 'node:path';

import { formsOfWorkflows } from '../editions/files/formsOfWorkflows.ts';
import type { KnownWorkflows } from '../editions/files/readFolders.ts';
import { loadWorkflows } from '../workflow/loadWorkflows.ts';

/** The shipped workflows, as far as questionnaires are checked against them. */
export async function knownWorkflows(shipped: string): Promise<KnownWorkflows> {
  const { workflows } = await loadWorkflows(join(shipped, 'workflows'));
  return formsOfWorkflows(workflows);
}
