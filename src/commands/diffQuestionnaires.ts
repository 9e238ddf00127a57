import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readSources } from '../editions/files/readSources.ts';
import type { NamedSource } from '../editions/publishing/storeEditions.ts';
import { type Problem, printProblem } from '../errors.ts';
import { checkVersion } from '../forms/evolution/checkVersion.ts';
import { compareEditions } from '../forms/evolution/compare/compareEditions.ts';
import { requiredVersion } from '../forms/evolution/requiredVersion.ts';
import { projectRoot } from '../root.ts';
import { type Run, UsageError } from './command.ts';
import { knownWorkflows } from './knownWorkflows.ts';
import { print } from './prepare.ts';
import { questionnairePath } from './questionnairePath.ts';

/** Prints what changed between two states of a legal area or of a questionnaire, and the version that this needs. */
export const diffQuestionnaires: Run = async ([old, next, ...rest]) => {
  if (!old || !next || rest.length > 0) throw new UsageError();
  const shipped = join(projectRoot, 'questionnaires');
  const workflows = await knownWorkflows(shipped);
  const [before, after] = [old, next].map((path) => readSources(questionnairePath(path), shipped, workflows));
  const problems: Problem[] = [...(before?.problems ?? []), ...(after?.problems ?? [])];

  for (const to of after?.sources ?? []) {
    const from = predecessor(to, before?.sources ?? []);
    if (from) problems.push(...printChanges(from, to));
    else print(`${nameOf(to)} is new`);
  }
  for (const from of before?.sources ?? []) {
    if (after?.sources.some((to) => lineOf(to) === lineOf(from))) continue;
    const hasFile = existsSync(next.endsWith('.json') ? next : join(next, `${lineOf(from)}.json`));
    print(
      hasFile ? `${nameOf(from)} cannot be compared: its new file has errors` : `${nameOf(from)} has no file any more`,
    );
  }
  for (const problem of problems) process.stderr.write(`${printProblem(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
};

function printChanges(from: NamedSource, to: NamedSource): Problem[] {
  const changes = compareEditions(from.source, to.source);
  for (const { class: changeClass, at, language, sentence } of changes) {
    print(`${changeClass.padEnd('tightening'.length)}  ${at}${language ? ` (${language})` : ''}  ${sentence}`);
  }
  const { bump, version } = requiredVersion(changes, from.source.questionnaire.version);
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  const isForbidden = changes.some((change) => change.class === 'forbidden') && lineOf(from) === lineOf(to);
  const raised = bump === 'none' ? 'no new version needed' : `needs ${version} (${bump})`;
  const needed = isForbidden ? 'forbidden in any version' : raised;
  print(`${nameOf(from)} → ${nameOf(to)}: ${count}, ${needed}`);
  return checkVersion(from.source, to.source, to.file);
}

/** The same line, or else the highest major of the same questionnaire that is lower. */
function predecessor({ source: { questionnaire } }: NamedSource, sources: readonly NamedSource[]) {
  return sources
    .filter(
      ({ source: { questionnaire: other } }) => other.id === questionnaire.id && other.major <= questionnaire.major,
    )
    .sort((a, b) => a.source.questionnaire.major - b.source.questionnaire.major)
    .at(-1);
}

function lineOf({ source: { questionnaire } }: NamedSource): string {
  return `${questionnaire.id}.v${questionnaire.major}`;
}

function nameOf(named: NamedSource): string {
  return `${lineOf(named)} ${named.source.questionnaire.version}`;
}
