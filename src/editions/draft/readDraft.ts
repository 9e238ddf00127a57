import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Problem } from '../../errors.ts';
import { projectRoot } from '../../root.ts';
import type { Workflow } from '../../workflow/types.ts';
import { formsOfWorkflows } from '../files/formsOfWorkflows.ts';
import { readStepwise } from '../files/readStepwise.ts';
import type { NamedSource } from '../publishing/storeEditions.ts';
import { checkFiles } from './checkFiles.ts';
import type { DraftFile } from './draftFile.ts';
import { draftTree } from './draftTree.ts';
import { isBlocking } from './isBlocking.ts';
import { limitProblems } from './limitProblems.ts';

/** What a draft holds that can be used, and everything that is wrong with it. */
export interface Draft {
  readonly sources: readonly NamedSource[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a draft as folders on the disk are: the same checks, the same problems, with the paths of the draft.
 * Never throws, whatever the files are.
 *
 * @param takenTypeNames names of types that the fixed part of the GraphQL schema has
 */
export async function readDraft(
  files: readonly DraftFile[],
  workflows: ReadonlyMap<string, Workflow>,
  takenTypeNames: ReadonlySet<string>,
): Promise<Draft> {
  const refused = checkFiles(files);
  if (refused.length > 0) return { sources: [], problems: refused };
  const tree = draftTree(files, join(projectRoot, 'questionnaires'));
  const steps = readStepwise(tree, ['.'], formsOfWorkflows(workflows), takenTypeNames);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await nextTurn();
  const { sources, problems } = step.value;
  const unused = tree.unread().map((at): Problem => {
    const message = 'Nothing reads this file.';
    return {
      code: 'FILE_UNUSED',
      severity: 'warning',
      at,
      message,
      fix: 'Put it where questionnaires/README.md says, or leave it out.',
    };
  });
  const found = limitProblems([...problems, ...unused]);
  if (sources.length > 0 || found.some(isBlocking)) return { sources, problems: found };
  const fix = 'Add a questionnaire, as <legal area>/<id>.v<major>.json.';
  return {
    sources,
    problems: [...found, { code: 'DRAFT_EMPTY', at: '', message: 'The draft has no questionnaire.', fix }],
  };
}
