import { applyPatch, type Operation } from '../../../src/forms/answers/applyPatch.ts';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { reevaluate } from '../../../src/forms/answers/evaluation/reevaluate.ts';
import type { Situation } from '../../../src/forms/answers/evaluation/situation.ts';
import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import { fill } from '../fill.ts';
import { generate } from '../generate.ts';
import { createRandom } from '../random.ts';
import { beside, type Finding, within } from '../report/finding.ts';
import { quantile, timeOf, typical, worked } from '../report/timing.ts';

const ITEMS = 400;
const ROUNDS = 200;

/** What somebody waits for who fills in a long form: its first look, and each change. */
export function evaluateOne(): readonly Finding[] {
  // Three quarters of the items are the request.
  const source = generate({ index: 3, items: ITEMS });
  const situation = fill(compile(source), { random: createRandom(1) });
  const form = 'request';
  const size = [...situation.compiled.nodes.values()].filter((node) => node.form === form).length;

  const cold = timeOf(() => issuesOf(evaluateSituation(situation), form));
  for (let round = 0; round < 40; round += 1) issuesOf(evaluateSituation(situation), form);
  const firsts = Array.from({ length: 40 }, () => {
    // An edition that nobody has looked at: its rules are parsed too.
    const compiled = compile(source);
    return timeOf(() => issuesOf(evaluateSituation({ ...situation, compiled }), form));
  });
  const again = Array.from({ length: 40 }, () => timeOf(() => issuesOf(evaluateSituation(situation), form)));

  const changes = changesOf(situation, form);
  const random = createRandom(2);
  const patching: number[] = [];
  const evaluating: number[] = [];
  const judging: number[] = [];
  let evaluation = evaluateSituation(situation);
  issuesOf(evaluation, form);
  for (let round = 0; round < ROUNDS; round += 1) {
    const operation = random.pick(changes);
    const start = worked();
    const context = { ...situation, editable: new Set([form]), by: 'bench' };
    const { answers } = applyPatch(evaluation.situation.answers, [operation], context);
    const patched = worked();
    evaluation = reevaluate(evaluation, answers, [operation.path]);
    const evaluated = worked();
    const issues = issuesOf(evaluation, form);
    const judged = worked();
    if (round % 20 === 0) mustBeEqual(issues, issuesOf(evaluateSituation(evaluation.situation), form));
    if (round < ROUNDS / 4) continue;
    patching.push(patched - start);
    evaluating.push(evaluated - patched);
    judging.push(judged - evaluated);
  }
  const whole = patching.map((ms, at) => ms + (evaluating[at] ?? 0) + (judging[at] ?? 0));
  return [
    { what: `form of ${size} items`, measured: `${situation.answers.size} answers` },
    { what: 'first of its life in a process', measured: `${cold.toFixed(2)} ms` },
    within('first look, edition never seen', typical(firsts), 5, 'ms', 2),
    within('first look', typical(again), 5, 'ms', 2),
    within('one change', typical(whole), 0.5, 'ms', 3),
    { what: '… slowest of a hundred', measured: `${quantile(whole, 0.99).toFixed(3)} ms` },
    { what: '… applying the patch', measured: `${typical(patching).toFixed(3)} ms` },
    { what: '… evaluating what hangs on it', measured: `${typical(evaluating).toFixed(3)} ms` },
    { what: '… issues of the form', measured: `${typical(judging).toFixed(3)} ms` },
    beside('one change, beside all anew', typical(whole), typical(again), 'ms', 3),
  ];
}

/** Answers given and taken back, as people do: every question of the form that is no list's. */
function changesOf({ compiled, answers }: Situation, form: string): Operation[] {
  return [...compiled.nodes.values()]
    .filter((node) => node.form === form && node.repeats.length === 0 && node.item.type !== 'repeat')
    .flatMap(({ path }): Operation[] => {
      const value = answers.get(path);
      if (value === undefined) return [];
      return [
        { op: 'set', path, value },
        { op: 'clear', path },
      ];
    });
}

function mustBeEqual(incremental: unknown, whole: unknown): void {
  if (JSON.stringify(incremental) !== JSON.stringify(whole)) throw new Error('A change gives another verdict.');
}
