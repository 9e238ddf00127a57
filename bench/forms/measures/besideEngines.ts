import type { Answers } from '../../../src/forms/answers/values.ts';
import { type Compiled, compile } from '../../../src/forms/definition/compile.ts';
import type { Rule } from '../../../src/forms/definition/types.ts';
import { parseRule } from '../../../src/forms/rules/parseRule.ts';
import { type Facts, reckon } from '../../../src/forms/rules/reckon.ts';
import { fill, TODAY } from '../fill.ts';
import { generate } from '../generate.ts';
import { createRandom } from '../random.ts';
import { beside, type Finding } from '../report/finding.ts';
import { timesInTurn } from '../report/timing.ts';
import { celDialect, celEnvironment } from '../rivals/celDialect.ts';
import { jsonLogicDialect, jsonLogicEngine } from '../rivals/jsonLogicDialect.ts';
import { type Nested, nestedAnswers } from '../rivals/nestedAnswers.ts';
import { type Dialect, translate } from '../rivals/translate.ts';

const SETS = 40;
// So many that all engines run at full speed in most of them.
const ROUNDS = 600;

/** A rule that is ready to run on the answers of a set: true, false, or undefined when it cannot be known. */
type Ready = (set: number) => boolean | undefined;

/**
 * Rules beside json-logic-engine and CEL: the same rules, the same answers, and on each the same result, or this fails.
 * Twice: with all answered, as the others have it easiest; and with gaps, where their rules must ask for each answer
 * whether it is there, and say both what holds and what does not, to tell "no" from "not known".
 */
export function besideEngines(): readonly Finding[] {
  const compiled = compile(generate({ index: 3, items: 80 }));
  return [...compared(compiled, 1), ...compared(compiled, 0.7)];
}

function compared(compiled: Compiled, answered: number): Finding[] {
  const random = createRandom(9);
  const sets = Array.from({ length: SETS }, () => fill(compiled, { random, answered, wrong: 0 }).answers);
  const data = sets.map((answers) => nestedAnswers(compiled, answers));
  const rules = rulesOf(compiled);
  const hasGaps = answered < 1;

  const ours = rules.map((rule) => own(rule, sets));
  const logic = jsonLogicEngine();
  const cel = celEnvironment();
  const rivals: Readonly<Record<string, readonly Ready[]>> = {
    'json-logic-engine, interpreted': rules.map((rule) => {
      const written = inJsonLogic(rule, hasGaps);
      return (set) => asTruth(logic.run(written, data[set]));
    }),
    'json-logic-engine, compiled (new Function)': rules.map((rule) => {
      const run = logic.build(inJsonLogic(rule, hasGaps)) as (data: Nested | undefined) => unknown;
      return (set) => asTruth(run(data[set]));
    }),
    '@marcbachmann/cel-js': rules.map((rule) => {
      const run = cel.parse(inCel(rule, hasGaps));
      return (set) => asTruth(run(data[set]));
    }),
  };
  for (const [name, ready] of Object.entries(rivals)) mustAgree(name, rules, ours, ready);

  const runs = [ours, ...Object.values(rivals)].map((ready) => () => runAll(ready));
  const [first = 0, ...others] = timesInTurn(ROUNDS, runs).map((ms) => (1e6 * ms) / (SETS * rules.length));
  const title = hasGaps ? 'with gaps' : 'all answered';
  return [
    { what: `${title}: ${rules.length} rules on ${SETS} sets`, measured: 'same results in all' },
    ...Object.keys(rivals).map((name, index) => beside(`a rule, beside ${name}`, first, others[index] ?? 0, 'ns', 0)),
  ];
}

function own(rule: Rule, sets: readonly Answers[]): Ready {
  const expression = parseRule(rule);
  const facts = sets.map(factsOf);
  return (set) => asTruth(reckon(expression, facts[set] as Facts));
}

/** What a rule sees, rows looked up beforehand as in the nested data of the others. */
function factsOf(answers: Answers): Facts {
  const rows = new Map<string, readonly Facts[]>();
  const facts: Facts = {
    today: TODAY,
    now: TODAY,
    isAsked: () => true,
    defined: () => undefined,
    answer: (path) => answers.get(path),
    rows: (list) => rows.get(list) ?? [],
  };
  for (const [list, ids] of answers) {
    if (Array.isArray(ids))
      rows.set(
        list,
        ids.map((row) => ({ ...facts, answer: answerIn(answers, `${list}[${row}].`) })),
      );
  }
  return facts;
}

function answerIn(answers: Answers, start: string): Facts['answer'] {
  const within = [...answers].filter(([address]) => address.startsWith(start));
  const row = new Map(within.map(([address, value]) => [`$row.${address.slice(start.length)}`, value]));
  return (path) => row.get(path) ?? answers.get(path);
}

/** The rules that look at the whole form, of items as well as between answers. */
function rulesOf({ nodes, source }: Compiled): Rule[] {
  const ofItems = [...nodes.values()].flatMap(({ item }) => [item.relevantWhen, item.requiredWhen]);
  const between = (source.questionnaire.rules ?? []).flatMap(({ when, assert }) => [when, assert]);
  const all = [...ofItems, ...between].filter((rule): rule is Rule => rule !== undefined);
  return all.filter((rule) => JSON.stringify(rule).includes('"sum"') || !JSON.stringify(rule).includes('$row'));
}

function inJsonLogic(rule: Rule, hasGaps: boolean): unknown {
  if (!hasGaps) return translate(rule, withoutGaps(jsonLogicDialect));
  return { if: [translate(rule, jsonLogicDialect), 1, { if: [translate(rule, jsonLogicDialect, false), 0, 2] }] };
}

function inCel(rule: Rule, hasGaps: boolean): string {
  if (!hasGaps) return translate(rule, withoutGaps(celDialect));
  return `${translate(rule, celDialect)} ? 1 : (${translate(rule, celDialect, false)} ? 0 : 2)`;
}

function withoutGaps<T>(dialect: Dialect<T>): Dialect<T> {
  return { ...dialect, answered: null };
}

function asTruth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return Number(value) === 1 ? true : Number(value) === 0 ? false : undefined;
}

function runAll(ready: readonly Ready[]): number {
  let holds = 0;
  for (let set = 0; set < SETS; set += 1) for (const run of ready) if (run(set)) holds += 1;
  return holds;
}

function mustAgree(name: string, rules: readonly Rule[], ours: readonly Ready[], theirs: readonly Ready[]): void {
  for (let set = 0; set < SETS; set += 1) {
    rules.forEach((rule, index) => {
      const [own, other] = [ours[index]?.(set), theirs[index]?.(set)];
      if (own !== other) throw new Error(`${name}: ${other} and not ${own} in set ${set} for ${JSON.stringify(rule)}`);
    });
  }
}
