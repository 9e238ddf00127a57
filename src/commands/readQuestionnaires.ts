import { join, resolve } from 'node:path';

import { readFolders } from '../editions/files/readFolders.ts';
import type { NamedSource } from '../editions/publishing/storeEditions.ts';
import { printProblem } from '../errors.ts';
import { isAdvisory } from '../forms/definition/check/isAdvisory.ts';
import { projectRoot } from '../root.ts';
import { takenTypeNames } from '../schema.ts';
import { knownWorkflows } from './knownWorkflows.ts';
import { prepare } from './prepare.ts';

/** The questionnaires that are right, and how much is wrong with the others. */
export interface ReadQuestionnaires {
  readonly sources: readonly NamedSource[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Reads questionnaires and prints their problems to the standard error.
 *
 * @param dirs read besides the shipped ones; when there are none, the directories of the configuration
 */
export async function readQuestionnaires(dirs: readonly string[]): Promise<ReadQuestionnaires> {
  const { config } = prepare();
  const shipped = join(projectRoot, 'questionnaires');
  const folders = dirs.length > 0 ? [shipped, ...dirs.map((dir) => resolve(dir))] : config.questionnaireDirs;
  const { sources, problems } = readFolders([...new Set(folders)], await knownWorkflows(shipped), takenTypeNames);
  const warnings = problems.filter(isAdvisory);
  const errors = problems.filter((problem) => !isAdvisory(problem));
  // What must be mended comes last, where the eye is when the command ends.
  for (const problem of [...warnings, ...errors]) process.stderr.write(`${printProblem(problem)}\n`);
  return { sources, errors: errors.length, warnings: warnings.length };
}
