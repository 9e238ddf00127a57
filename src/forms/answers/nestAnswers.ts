import { isGroup, isRepeat, type Node } from '../definition/compile.ts';
import type { Question } from '../definition/types.ts';
import type { Evaluation } from './evaluation.ts';
import type { Value } from './values.ts';

/** How a single value is shown in the typed face: coded values and files become objects there. */
export type Present = (value: Value, node: Node & { item: Question }) => unknown;

/**
 * The answers of a form as nested plain objects of the shape of its GraphQL type, so that default resolvers serve
 * them. What is not relevant is null, like what is unanswered.
 */
export function nestAnswers(evaluation: Evaluation, nodes: readonly Node[], present: Present): Record<string, unknown> {
  return nest(evaluation, nodes, [], present);
}

function nest(
  evaluation: Evaluation,
  nodes: readonly Node[],
  rows: readonly string[],
  present: Present,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const node of nodes) object[node.item.key] = nestOne(evaluation, node, rows, present);
  return object;
}

function nestOne(evaluation: Evaluation, node: Node, rows: readonly string[], present: Present): unknown {
  if (!evaluation.isRelevant(node, rows)) return isRepeat(node) ? [] : null;
  if (isRepeat(node)) {
    return evaluation
      .rowsOf(node, rows)
      .map((row) => ({ row, ...nest(evaluation, node.children, [...rows, row], present) }));
  }
  if (isGroup(node)) return nest(evaluation, node.children, rows, present);
  const value = evaluation.answer(node, rows);
  return value === undefined ? null : present(value, node as Node & { item: Question });
}
