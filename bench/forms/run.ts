// What the questionnaire language costs, beside what it was promised to cost and beside others. README.md says how to
// read it. With names of parts only those run: npm run bench -- growth evaluateOne
import { availableParallelism, cpus, loadavg } from 'node:os';

import { besideEngines } from './measures/besideEngines.ts';
import { besideSurvey } from './measures/besideSurvey.ts';
import { compileMany } from './measures/compileMany.ts';
import { evaluateOne } from './measures/evaluateOne.ts';
import { growth } from './measures/growth.ts';
import { swapWhileServing } from './measures/swapWhileServing.ts';
import type { Finding, Measure } from './report/finding.ts';
import { printTable } from './report/printTable.ts';

// The first is measured cold.
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

const cores = availableParallelism();
process.stdout.write(`Node ${process.version}, ${cores} x ${cpus()[0]?.model ?? 'processor'}\n`);
if ((loadavg()[0] ?? 0) > cores / 2) {
  process.stdout.write(
    'The machine has other things to do: times are too long and budgets may be missed; ratios hold.\n',
  );
}

const missed: string[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const findings: readonly Finding[] = await measure();
  printTable(name, findings);
  missed.push(...findings.filter(({ isMissed }) => isMissed).map(({ what }) => `${name}: ${what}`));
}
if (missed.length > 0) {
  process.stderr.write(`\nover budget:\n  ${missed.join('\n  ')}\n`);
  process.exitCode = 1;
}
