import { isRepeat, type Node, type NodeOf } from '../../definition/compile.ts';
import type { CheckDefinition, RepeatItem } from '../../definition/types.ts';
import { addressOf } from '../address.ts';
import { ruleName, uniqueName } from '../evaluation/dependencies.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Issue } from '../values.ts';
import { type Occurrence, walkRelevant } from '../walk.ts';

/** Where a rule between answers does not hold, among the items of a form. */
export function ruleIssues(evaluation: Evaluation, form: string, rule: CheckDefinition): readonly Issue[] {
  const finding = evaluation.finding(`${ruleName(rule.id)} ${form}`, ruleName(rule.id));
  finding.issues ??= rule.on.flatMap((path) => {
    const node = evaluation.situation.compiled.nodes.get(path);
    return node?.form === form ? brokenAt(evaluation, node, rule) : [];
  });
  return finding.issues;
}

function brokenAt(evaluation: Evaluation, node: Node, { id, severity, when, assert }: CheckDefinition): Issue[] {
  return occurrencesOf(evaluation, node).flatMap(({ rows }): Issue[] => {
    const applies = when === undefined || evaluation.holds(when, node, rows) === true;
    // Unknown passes: what is missing is reported as missing, not as wrong.
    if (!applies || evaluation.holds(assert, node, rows) !== false) return [];
    return [{ code: 'RULE', path: addressOf(node, rows), severity, rule: id }];
  });
}

function occurrencesOf(evaluation: Evaluation, node: Node): Occurrence[] {
  return [...walkRelevant(evaluation, [node.question])].filter((occurrence) => occurrence.node === node);
}

/** Rows of a list that have the same answers as an earlier one to all the questions that tell rows apart. */
export function duplicateIssues(
  evaluation: Evaluation,
  node: NodeOf<RepeatItem>,
  rows: readonly string[],
): readonly Issue[] {
  const { unique } = node.item;
  if (!unique) return [];
  const name = uniqueName(node.path);
  const finding = evaluation.finding(`${name} ${addressOf(node, rows)}`, name);
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
