import { isRepeat, type Node, type NodeOf } from '../../definition/compile.ts';
import type { CheckDefinition, RepeatItem } from '../../definition/types.ts';
import { addressOf } from '../address.ts';
import { uniqueName } from '../evaluation/dependencies.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Issue } from '../values.ts';
import type { Check } from './checksOf.ts';

/** Where a rule between answers does not hold, among the items of a form. */
export function ruleIssues(evaluation: Evaluation, form: string, { definition, name, on }: Check): readonly Issue[] {
  const finding = evaluation.finding(name, form);
  finding.issues ??= on.flatMap((node) => brokenAt(evaluation, node, definition));
  return finding.issues;
}

function brokenAt(evaluation: Evaluation, node: Node, { id, severity, when, assert }: CheckDefinition): Issue[] {
  return placesOf(evaluation, node).flatMap((rows): Issue[] => {
    const applies = when === undefined || evaluation.holds(when, node, rows) === true;
    // Unknown passes: what is missing is reported as missing, not as wrong.
    if (!applies || evaluation.holds(assert, node, rows) !== false) return [];
    return [{ code: 'RULE', path: addressOf(node, rows), severity, rule: id }];
  });
}

/** The rows in which a node is relevant. */
function placesOf(evaluation: Evaluation, node: Node): (readonly string[])[] {
  let places: (readonly string[])[] = [[]];
  for (const list of node.repeats) {
    places = places.flatMap((rows) => evaluation.rowsOf(list, rows).map((row) => [...rows, row]));
  }
  return places.filter((rows) => evaluation.isRelevant(node, rows));
}

/** Rows of a list that have the same answers as an earlier one to all the questions that tell rows apart. */
export function duplicateIssues(
  evaluation: Evaluation,
  node: NodeOf<RepeatItem>,
  rows: readonly string[],
): readonly Issue[] {
  const { unique } = node.item;
  if (!unique) return [];
  const finding = evaluation.finding(uniqueName(node.path), rows.join(' '));
  finding.issues ??= duplicates(evaluation, node, rows, unique);
  return finding.issues;
}

function duplicates(
  evaluation: Evaluation,
  node: NodeOf<RepeatItem>,
  rows: readonly string[],
  unique: readonly string[],
): Issue[] {
  const told = unique.flatMap((key) => node.children.filter(({ item }) => item.key === key));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const row of evaluation.rowsOf(node, rows)) {
    const place = [...rows, row];
    const answers = told.map((child) => (isRepeat(child) ? undefined : evaluation.answer(child, place)));
    // What is not answered yet is not the same as anything.
    if (answers.includes(undefined)) continue;
    const key = JSON.stringify(answers);
    const [first] = told;
    if (seen.has(key) && first)
      issues.push({ code: 'DUPLICATE_ROW', path: addressOf(first, place), severity: 'error' });
    seen.add(key);
  }
  return issues;
}
