import type { Node } from '../../definition/compile.ts';
import type { Rule } from '../../definition/types.ts';
import { parsedRule } from '../../rules/parsedRule.ts';
import { addressOf } from '../address.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { explain, type Verdict } from './explain.ts';
import { sourcedFacts } from './sourcedFacts.ts';

/**
 * The smallest set of answers that explains why an item is shown, or why it is not; none when it is always so.
 *
 * @returns addresses
 */
export function whyRelevant(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly string[] {
  const around = ancestorsOf(node);
  if (evaluation.isRelevant(node, rows)) {
    return unique(around.flatMap((one) => explainedBy(evaluation, one, rows, one.item.relevantWhen, 'holds')));
  }
  // What is inside something that is not shown is not shown for that reason alone.
  const outermost = around.find((one) => !evaluation.isRelevant(one, rows));
  if (!outermost) return [];
  const own = explainedBy(evaluation, outermost, rows, outermost.item.relevantWhen, 'doesNotHold');
  const variant = outermost.parent?.item.type === 'variant' ? [addressOf(outermost.parent, rows)] : [];
  return own.length > 0 ? own : variant;
}

/** The smallest set of answers that explains why an answer is required; none when it always is, or is not. */
export function whyRequired(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly string[] {
  if (node.item.required || !evaluation.isRequired(node, rows)) return [];
  return explainedBy(evaluation, node, rows, node.item.requiredWhen, 'holds');
}

/** The smallest set of answers that explains why nobody can change an answer. */
export function whyReadOnly(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly string[] {
  if (!evaluation.isReadOnly(node, rows)) return [];
  const reasons = ancestorsOf(node).map((one) => explainedBy(evaluation, one, rows, one.item.readOnlyWhen, 'holds'));
  return reasons.find((reason) => reason.length > 0) ?? [];
}

/** The answers of which a broken rule between answers speaks. */
export function whyBroken(evaluation: Evaluation, id: string, node: Node, rows: readonly string[]): readonly string[] {
  const rule = evaluation.situation.compiled.source.questionnaire.rules?.find((one) => one.id === id);
  if (!rule) return [];
  return unique([
    ...explainedBy(evaluation, node, rows, rule.when, 'holds'),
    ...explainedBy(evaluation, node, rows, rule.assert, 'isFalse'),
  ]);
}

function explainedBy(
  evaluation: Evaluation,
  node: Node,
  rows: readonly string[],
  rule: Rule | undefined,
  verdict: Verdict,
): readonly string[] {
  return rule === undefined ? [] : explain(parsedRule(rule), sourcedFacts(evaluation, node, rows), verdict);
}

function ancestorsOf(node: Node): Node[] {
  return node.parent ? [...ancestorsOf(node.parent), node] : [node];
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}
