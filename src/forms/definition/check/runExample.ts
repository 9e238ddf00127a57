import { addressOf, type Place, parseAddress } from '../../answers/address.ts';
import { applyPatch, type Operation } from '../../answers/applyPatch.ts';
import { type Evaluation, evaluateSituation } from '../../answers/evaluation/evaluation.ts';
import { spend, type Work } from '../../answers/evaluation/work.ts';
import { issuesOf } from '../../answers/issues/issuesOf.ts';
import { type Compiled, isRepeat, type Node } from '../compile.ts';
import type { TestDefinition } from '../types.ts';
import { jsonPointer } from './jsonPointer.ts';

/** What did not come out as an example says; `place` is a JSON pointer into the example. */
export interface Difference {
  readonly place: string;
  readonly message: string;
}

// Examples that depend on the day they are run would fail one morning.
const TODAY = '2026-01-01';

/**
 * Runs an example: gives the answers and compares what is shown and reported with what is expected.
 *
 * @param work what may be spent on it: an author could ask for years
 * @throws TooMuchWorkError
 */
export function runExample(compiled: Compiled, example: TestDefinition, work: Work): Difference[] {
  spend(work, compiled.nodes.size);
  const { answers, asked = [], expect, today = TODAY } = example;
  const differences: Difference[] = [];
  const tops = [...compiled.forms.values()].flatMap(({ definition, nodes }) => (definition.askable ? nodes : []));
  asked.forEach((path, index) => {
    if (tops.some((node) => node.path === path)) return;
    differences.push({ place: `/asked/${index}`, message: `"${path}" is not a question that can be asked.` });
  });

  const operations = Object.entries(answers).flatMap(([address, value]) => operationsFor(compiled, address, value));
  const moment = { today, now: `${today}T12:00:00Z` };
  const patched = applyPatch(new Map(), operations, {
    ...moment,
    compiled,
    asked: new Set(asked),
    editable: new Set(compiled.forms.keys()),
    by: '',
    work,
  });
  for (const { path, code } of patched.issues) {
    differences.push({ place: jsonPointer('answers', path), message: `The answer cannot be given: ${code}.` });
  }
  if (differences.length > 0) return differences;

  const situation = { compiled, answers: patched.answers, asked: new Set(asked), ...moment, work };
  const evaluation = evaluateSituation(situation);
  for (const [name, wanted] of [
    ['relevant', true],
    ['notRelevant', false],
  ] as const) {
    for (const [index, address] of (expect[name] ?? []).entries()) {
      const message = relevanceFault(evaluation, address, wanted);
      if (message) differences.push({ place: `/expect/${name}/${index}`, message });
    }
  }
  return [...differences, ...issueDifferences(evaluation, expect.issues)];
}

// A row comes into being with the first answer in it.
function operationsFor(compiled: Compiled, address: string, value: unknown): Operation[] {
  const place = parseAddress(address);
  const node = compiled.nodes.get(place.path);
  if (!node) return [{ op: 'set', path: address, value }];
  const operations: Operation[] = [];
  for (const [depth, repeat] of node.repeats.entries()) {
    const row = place.rows[depth];
    if (row !== undefined) operations.push({ op: 'addRow', path: addressOf(repeat, place.rows), row });
  }
  if (!isRepeat(node) || !Array.isArray(value)) return [...operations, { op: 'set', path: address, value }];
  const path = addressOf(node, place.rows);
  return [...operations, ...value.map((row): Operation => ({ op: 'addRow', path, row: String(row) }))];
}

function relevanceFault(evaluation: Evaluation, address: string, wanted: boolean): string | null {
  const place = parseAddress(address);
  const node = evaluation.situation.compiled.nodes.get(place.path);
  if (!node) return `There is no item "${address}".`;
  if (place.rows.length !== node.repeats.length) return `"${address}" must name its row: ${named(node, place)}.`;
  if (evaluation.isRelevant(node, place.rows) === wanted) return null;
  return wanted ? `"${address}" should be shown, but is not.` : `"${address}" should not be shown, but is.`;
}

function named(node: Node, { rows }: Place): string {
  return addressOf(node, [...rows, ...node.repeats.map(() => 'a')]);
}

function issueDifferences(evaluation: Evaluation, expected: TestDefinition['expect']['issues']): Difference[] {
  if (expected === undefined) return [];
  const place = '/expect/issues';
  const found = [...evaluation.situation.compiled.forms.keys()].flatMap((form) => issuesOf(evaluation, form));
  const words = ({ path, code, rule }: { path: string; code: string; rule?: string | undefined }) =>
    `${code}${rule === undefined ? '' : ` (${rule})`} at "${path}"`;
  const [wanted, given] = [new Set(expected.map(words)), new Set(found.map(words))];
  return [
    ...[...wanted].filter((issue) => !given.has(issue)).map((issue) => `Expected ${issue}, but it is not reported.`),
    ...[...given].filter((issue) => !wanted.has(issue)).map((issue) => `Found ${issue}, which is not expected.`),
  ].map((message) => ({ place, message }));
}
