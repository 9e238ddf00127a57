import { join } from 'node:path';

import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { projectRoot } from '../../../src/root.ts';
import { schemaOf } from '../../../src/schema.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';
import { fill } from '../fill.ts';
import { generate } from '../generate.ts';
import { createRandom } from '../random.ts';
import type { Finding } from '../report/finding.ts';
import { timeOf, typical } from '../report/timing.ts';

const QUESTIONNAIRES = [10, 50, 150, 300, 600];
const ITEMS = [10, 100, 300, 1000, 3000];
const ROUNDS = 8;
// A cost that grew with the square would be 60 and 300 times as much for each.
const MOST_GROWTH = 2;

/** Whether twice as much takes twice as long, and not four times. */
export async function growth(): Promise<readonly Finding[]> {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  // Before the many schemas: sweeping up after those would count for the items.
  const evaluated = ITEMS.map((items) => ({ size: items, ms: evaluation(generate({ index: 7, items }), items) }));
  const many = Array.from({ length: Math.max(...QUESTIONNAIRES) }, (_, index) => generate({ index }));
  // Compiled anew each time: what is kept for one compiled questionnaire must not help.
  const joined = QUESTIONNAIRES.map((count) => {
    const sources = many.slice(0, count);
    return {
      size: count,
      ms: repeated(() =>
        schemaOf(
          sources.map((source) => ({ compiled: compile(source) })),
          workflows,
        ),
      ),
    };
  });
  return [...series('questionnaires, joined', joined), ...series('items, compiled and evaluated', evaluated)];
}

// As often as makes as many items as the largest form has: code that is not yet quick costs each size the same.
function evaluation(source: EditionSource, items: number): number {
  const { answers, asked, today, now } = fill(compile(source), { random: createRandom(1) });
  const times = Math.round(Math.max(...ITEMS) / items);
  const all = repeated(() => {
    for (let time = 0; time < times; time += 1) {
      const compiled = compile(source);
      const evaluation = evaluateSituation({ compiled, answers, asked, today, now });
      for (const form of compiled.forms.keys()) issuesOf(evaluation, form);
    }
  });
  return all / times;
}

function repeated(work: () => unknown): number {
  work();
  return typical(Array.from({ length: ROUNDS }, () => timeOf(work)));
}

function series(what: string, points: readonly { size: number; ms: number }[]): Finding[] {
  const each = ({ size, ms }: { size: number; ms: number }) => (1000 * ms) / size;
  const lines = points.map((point) => ({
    what: `${point.size} ${what}`,
    measured: `${point.ms.toFixed(2)} ms, ${each(point).toFixed(1)} µs each`,
  }));
  // The smallest is mostly what is paid once.
  const [, second, ...rest] = points;
  const last = rest.at(-1);
  const ratio = second && last ? each(last) / each(second) : Number.NaN;
  const ends = `${last?.size} beside ${second?.size}`;
  return [
    ...lines,
    {
      what: `… each of ${ends}`,
      measured: `${ratio.toFixed(2)} x`,
      budget: `< ${MOST_GROWTH} x`,
      isMissed: !(ratio < MOST_GROWTH),
    },
  ];
}
