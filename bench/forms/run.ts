// What the questionnaire language costs, beside what it was promised to cost and beside others. README.md says how to
// read it. With names of parts only those run: npm run bench -- growth evaluateOne
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

import { besideEngines } from './measures/besideEngines.ts';
import { besideSurvey } from './measures/besideSurvey.ts';
import { compileMany } from './measures/compileMany.ts';
import { evaluateOne } from './measures/evaluateOne.ts';
import { growth } from './measures/growth.ts';
import { swapWhileServing } from './measures/swapWhileServing.ts';
import type { Finding, Measure } from './report/finding.ts';
import { printTable } from './report/printTable.ts';

const MEASURES: Readonly<Record<string, Measure>> = {
  compileMany,
  swapWhileServing,
  evaluateOne,
  besideSurvey,
  besideEngines,
  growth,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  process.stderr.write(`unknown parts: ${unknown.join(', ')}; known: ${Object.keys(MEASURES).join(', ')}\n`);
  process.exit(2);
}

const [only, ...others] = wanted;
if (only !== undefined && others.length === 0) {
  const findings: readonly Finding[] = (await MEASURES[only]?.()) ?? [];
  printTable(only, findings);
  const missed = findings.filter(({ isMissed }) => isMissed).map(({ what }) => what);
  if (missed.length > 0) process.stderr.write(`\nover budget:\n  ${missed.join('\n  ')}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} else {
  printMachine();
  const parts = wanted.length > 0 ? wanted : Object.keys(MEASURES);
  // Each in a process of its own: none is slowed by what another left in memory, or quick by code it has warmed up.
  const statuses = parts.map((part) => {
    const call = [...process.execArgv, fileURLToPath(import.meta.url), part];
    return spawnSync(process.execPath, call, { stdio: 'inherit' }).status;
  });
  process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
}

function printMachine(): void {
  const cores = availableParallelism();
  process.stdout.write(`Node ${process.version}, ${cores} x ${cpus()[0]?.model ?? 'processor'}\n`);
  if ((loadavg()[0] ?? 0) <= cores / 2) return;
  process.stdout.write(
    'The machine has other things to do: times are too long and budgets may be missed; ratios hold.\n',
  );
}
