import { isRepeat, type Node } from '../definition/compile.ts';
import type { Evaluation } from './evaluation/evaluation.ts';

/** A node in one place of a filled-in form. */
export interface Occurrence {
  readonly node: Node;
  readonly rows: readonly string[];
}

/** Every relevant node of a form, in order, once for each row that it stands in. */
export function walkRelevant(evaluation: Evaluation, nodes: readonly Node[]): readonly Occurrence[] {
  const found: Occurrence[] = [];
  walk(nodes, []);
  return found;

  function walk(among: readonly Node[], rows: readonly string[]): void {
    for (const node of among) {
      if (!evaluation.isRelevant(node, rows)) continue;
      found.push({ node, rows });
      if (isRepeat(node)) {
        for (const row of evaluation.rowsOf(node, rows)) walk(node.children, [...rows, row]);
      } else {
        walk(node.children, rows);
      }
    }
  }
}
