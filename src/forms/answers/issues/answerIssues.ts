import {
  codeListOf,
  isComputed,
  isQuestion,
  isRepeat,
  isVariant,
  type Node,
  type NodeOf,
} from '../../definition/compile.ts';
import type { Question, RepeatItem } from '../../definition/types.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { annotationOf } from '../annotations.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { passesFilter } from '../evaluation/offeredOptions.ts';
import { momentOf } from '../evaluation/situation.ts';
import type { Issue, IssueCode, Value } from '../values.ts';
import { annotationIssues } from './annotationIssues.ts';

type Found = Pick<Issue, 'code' | 'limit'>;

/** What is wrong with, or missing at, a relevant node itself. */
export function answerIssues(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly Issue[] {
  const finding = evaluation.findingOf(node, rows);
  finding.issues ??= issuesAt(evaluation, node, rows);
  return finding.issues;
}

function issuesAt(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly Issue[] {
  const path = evaluation.addressIn(node, rows);
  const own = found(evaluation, node, rows).map((issue): Issue => ({ path, severity: 'error', ...issue }));
  return isQuestion(node) ? [...own, ...annotationIssues(evaluation, node, path, rows)] : own;
}

function found(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly Found[] {
  if (isRepeat(node)) return rowIssues(evaluation, node, rows);
  const takesAnswer = isQuestion(node) || isVariant(node) || isComputed(node);
  if (!takesAnswer) return [];
  const value = evaluation.answer(node, rows);
  if (value === undefined) return isMissing(evaluation, node, rows) ? [{ code: 'REQUIRED' }] : [];
  return isQuestion(node) ? valueIssues(evaluation, node, rows, value) : [];
}

// Nobody can be asked to enter what follows from other answers, and a reason why there is no answer is one.
function isMissing(evaluation: Evaluation, node: Node, rows: readonly string[]): boolean {
  if (isComputed(node) || !evaluation.isRequired(node, rows)) return false;
  return !evaluation.situation.answers.has(annotationOf(evaluation.addressIn(node, rows), 'absent'));
}

function rowIssues(evaluation: Evaluation, node: NodeOf<RepeatItem>, rows: readonly string[]): Found[] {
  const count = evaluation.rowsOf(node, rows).length;
  const { minItems, maxItems } = node.item;
  const least = Math.max(minItems ?? 0, evaluation.isRequired(node, rows) ? 1 : 0);
  if (count < least) return [count === 0 ? { code: 'REQUIRED' } : { code: 'TOO_FEW_ROWS', limit: least }];
  return maxItems !== undefined && count > maxItems ? [{ code: 'TOO_MANY_ROWS', limit: maxItems }] : [];
}

function valueIssues(
  evaluation: Evaluation,
  node: NodeOf<Question>,
  rows: readonly string[],
  value: Value,
): readonly Found[] {
  const { situation } = evaluation;
  const { today, now } = momentOf(situation, node.form);
  const context = { today, now, by: '', codeList: codeListOf(situation.compiled, node) };
  return [
    ...(itemTypeOf(node.item).check?.(value, node.item, context) ?? []),
    ...choiceIssues(evaluation, node, rows, value).map((code) => ({ code })),
    ...referenceIssues(evaluation, node, rows, value).map((code) => ({ code })),
  ];
}

function choiceIssues(
  evaluation: Evaluation,
  node: NodeOf<Question>,
  rows: readonly string[],
  value: Value,
): IssueCode[] {
  if (!('filter' in node.item) || node.item.filter === undefined) return [];
  const codes = [value].flat();
  const chosen = codeListOf(evaluation.situation.compiled, node)?.options.filter(({ code }) => codes.includes(code));
  const isOffered = chosen?.every((option) => passesFilter(evaluation, node, rows, option)) ?? true;
  return isOffered ? [] : ['OPTION_NOT_OFFERED'];
}

function referenceIssues(
  evaluation: Evaluation,
  { item, repeats }: NodeOf<Question>,
  rows: readonly string[],
  value: Value,
): IssueCode[] {
  if (item.type !== 'reference') return [];
  const list = evaluation.situation.compiled.nodes.get(item.to);
  if (!list) return [];
  // A list around the question, or beside it, is looked at in the same rows.
  const around = list.repeats.filter((repeat, depth) => repeats[depth] === repeat);
  const known = around.length === list.repeats.length ? evaluation.rowsOf(list, rows.slice(0, around.length)) : [];
  return [value].flat().every((row) => known.includes(String(row))) ? [] : ['UNKNOWN_ROW'];
}
