import { join, resolve } from 'node:path';

import { readFolders } from '../editions/readFolders.ts';
import { printProblem } from '../errors.ts';
import { compile } from '../forms/definition/compile.ts';
import { joinSdl } from '../forms/graphql/joinTypes.ts';
import { projectRoot } from '../root.ts';
import { takenTypeNames } from '../schema.ts';
import { type Run, UsageError } from './command.ts';
import { diffQuestionnaires } from './diffQuestionnaires.ts';
import { knownWorkflows } from './knownWorkflows.ts';
import { prepare, print } from './prepare.ts';

/** Checks questionnaires, prints the GraphQL types that they compile to, or compares two states of them. */
export const questionnaires: Run = async ([what, ...dirs]) => {
  if (what === 'diff') return await diffQuestionnaires(dirs);
  if (what !== 'check' && what !== 'schema') throw new UsageError();
  const { config } = prepare();
  const shipped = join(projectRoot, 'questionnaires');
  const folders = dirs.length > 0 ? [shipped, ...dirs.map((dir) => resolve(dir))] : config.questionnaireDirs;
  const { sources, problems } = readFolders([...new Set(folders)], await knownWorkflows(shipped), takenTypeNames);
  for (const problem of problems) process.stderr.write(`${printProblem(problem)}\n`);
  if (what === 'schema') print(joinSdl(sources.map(({ source }) => compile(source))));
  else print(`${sources.length} questionnaires, ${problems.length} problems`);
  return problems.length > 0 ? 1 : 0;
};
