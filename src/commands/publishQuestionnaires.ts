import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readSources } from '../editions/files/readSources.ts';
import { publishTogether } from '../editions/publishing/publishTogether.ts';
import type { Publication } from '../editions/publishing/publishWithin.ts';
import type { NamedSource } from '../editions/publishing/storeEditions.ts';
import { type Problem, printProblem } from '../errors.ts';
import type { Change } from '../forms/evolution/change.ts';
import { projectRoot } from '../root.ts';
import { takenTypeNames } from '../schema.ts';
import { type Run, UsageError } from './command.ts';
import { knownWorkflows } from './knownWorkflows.ts';
import { prepare, print } from './prepare.ts';
import { questionnairePath } from './questionnairePath.ts';
import { withDatabase } from './withDatabase.ts';

// Publishing is one transaction; the other connection is for looking.
const CONNECTIONS = 2;

/**
 * Publishes a questionnaire, or all those of a legal area: every one of them or none. Servers that run take them over
 * by themselves. With `--dry-run` it says what would happen.
 */
export const publishQuestionnaires: Run = async (args) => {
  const { path, isRehearsal } = read(args);
  const { config, log } = prepare();
  const shipped = join(projectRoot, 'questionnaires');
  const workflows = await knownWorkflows(shipped);
  const { sources, problems } = readSources(questionnairePath(path), shipped, workflows, takenTypeNames);
  if (problems.length > 0) return refuse(problems);
  if (sources.length === 0) return refuse([nothing(path)]);

  return await withDatabase(config, log, CONNECTIONS, async (db) =>
    report(sources, await publishTogether(db, sources, { isRehearsal }), isRehearsal),
  );
};

function read(args: readonly string[]): { path: string; isRehearsal: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...rest] = positionals;
    if (path && rest.length === 0) return { path, isRehearsal: values['dry-run'] === true };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
  throw new UsageError();
}

function report(sources: readonly NamedSource[], publications: readonly Publication[], isRehearsal: boolean): number {
  const refused = publications.flatMap((one) => (one.outcome === 'refused' ? one.problems : []));
  for (const [index, publication] of publications.entries()) {
    const { id, major, version } = sources[index]?.source.questionnaire ?? {};
    print(`${id}.v${major} ${version}: ${summary(publication, isRehearsal || refused.length > 0)}`);
  }
  return refused.length > 0 ? refuse(refused) : 0;
}

function summary(publication: Publication, isTakenBack: boolean): string {
  if (publication.outcome === 'refused') return 'refused';
  if (publication.outcome === 'present') return 'published already';
  const { previous, changes } = publication;
  const done = isTakenBack ? 'would be published' : 'published';
  return previous === null ? `${done}, the first of its name` : `${done} after ${previous}, ${classes(changes)}`;
}

function classes(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(change.class, (counts.get(change.class) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ') || 'no changes';
}

function nothing(at: string): Problem {
  const message = 'There is no questionnaire there.';
  return { code: 'QUESTIONNAIRE_MISSING', at, message, fix: 'Name a file like recognition.v1.json, or its folder.' };
}

function refuse(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(`${printProblem(problem)}\n`);
  print('Nothing was published.');
  return 1;
}
