import { codeListOf, type Node } from '../../definition/compile.ts';
import type { CodeListOption } from '../../definition/types.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * The options of a choice that are offered now: those that have not ended and for which its filter is not false. A
 * filter that hangs on something unanswered hides nothing: what may be chosen would be refused otherwise.
 */
export function offeredOptions(evaluation: Evaluation, node: Node, rows: readonly string[]): readonly CodeListOption[] {
  const options = codeListOf(evaluation.situation.compiled, node)?.options ?? [];
  return options.filter((option) => option.retired === undefined && passesFilter(evaluation, node, rows, option));
}

/** Whether the filter of a choice lets an option through. */
export function passesFilter(
  evaluation: Evaluation,
  node: Node,
  rows: readonly string[],
  option: CodeListOption,
): boolean {
  const filter = 'filter' in node.item ? node.item.filter : undefined;
  return filter === undefined || evaluation.holds(filter, node, rows, option) !== false;
}
