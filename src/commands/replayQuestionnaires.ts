import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openEditions } from '../editions/editions.ts';
import { readSources } from '../editions/files/readSources.ts';
import { printProblem } from '../errors.ts';
import { replayEdition } from '../exchanges/replay/replayEdition.ts';
import type { ReplayReport } from '../exchanges/replay/replayReport.ts';
import type { EditionSource } from '../forms/definition/types.ts';
import type { VerdictKind } from '../forms/evolution/compareVerdicts.ts';
import { projectRoot } from '../root.ts';
import { takenTypeNames } from '../schema.ts';
import { masterKeyOf } from '../vault/masterKey.ts';
import { createVault } from '../vault/vault.ts';
import { type Run, UsageError } from './command.ts';
import { knownWorkflows } from './knownWorkflows.ts';
import { prepare, print } from './prepare.ts';
import { printReplay } from './printReplay.ts';
import { questionnairePath } from './questionnairePath.ts';
import { replayProgress } from './replayProgress.ts';
import { withDatabase } from './withDatabase.ts';

// Exchanges are read one batch after the other; the other connection reads editions.
const CONNECTIONS = 2;

/** What makes the command end with 1: stored answers that the new edition would refuse, miss or not understand. */
const GRAVE: readonly VerdictKind[] = ['NEWLY_INVALID', 'NEWLY_REQUIRED', 'UNREADABLE'];

/**
 * Tries a questionnaire, or all those of a legal area, on the stored exchanges, and prints what they would do to them:
 * counts, no content. Nothing is stored. Ends with 1 when an answer would become invalid, missing or unreadable, or
 * when an exchange cannot be decrypted.
 */
export const replayQuestionnaires: Run = async (args) => {
  const { path, isJson } = read(args);
  const shipped = join(projectRoot, 'questionnaires');
  const { sources, problems } = readSources(
    questionnairePath(path),
    shipped,
    await knownWorkflows(shipped),
    takenTypeNames,
  );
  for (const problem of problems) process.stderr.write(`${printProblem(problem)}\n`);
  if (sources.length === 0) return 1;

  const reports = await replayAll(sources.map(({ source }) => source));
  if (isJson) print(JSON.stringify(reports, null, 2));
  else for (const report of reports) printReplay(report);
  return problems.length > 0 || reports.some(isGrave) ? 1 : 0;
};

async function replayAll(sources: readonly EditionSource[]): Promise<ReplayReport[]> {
  const { config, log } = prepare();
  const vault = createVault(masterKeyOf(config));
  return await withDatabase(config, log, CONNECTIONS, async (db) => {
    const services = { db, editions: await openEditions(db), vault, now: () => new Date() };
    const reports: ReplayReport[] = [];
    for (const source of sources) {
      const onProgress = replayProgress(source.questionnaire);
      reports.push(await replayEdition(services, source, { onProgress }));
    }
    return reports;
  });
}

function isGrave({ damaged, findings }: ReplayReport): boolean {
  return damaged > 0 || findings.some(({ kind }) => GRAVE.includes(kind));
}

function read(args: readonly string[]): { path: string; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...rest] = positionals;
    if (path && rest.length === 0) return { path, isJson: values.json === true };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
  throw new UsageError();
}
