import { isRepeat, type Node } from '../definition/compile.ts';
import type { Evaluation } from './evaluation/evaluation.ts';

/** A node in one place of a filled-in form. */
export interface Occurrence {
  readonly node: Node;
  readonly rows: readonly string[];
}

/** Every relevant node of a form, in order, once for each row that it stands in. */
export function* walkRelevant(
  evaluation: Evaluation,
  nodes: readonly Node[],
  rows: readonly string[] = [],
): Generator<Occurrence> {
  for (const node of nodes) {
    if (!evaluation.isRelevant(node, rows)) continue;
    yield { node, rows };
    if (isRepeat(node)) {
      for (const row of evaluation.rowsOf(node, rows)) yield* walkRelevant(evaluation, node.children, [...rows, row]);
    } else {
      yield* walkRelevant(evaluation, node.children, rows);
    }
  }
}
