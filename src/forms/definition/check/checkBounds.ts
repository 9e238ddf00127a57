import type { Problem } from '../../../errors.ts';
import type { Item } from '../types.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** A lower bound is not above the upper one: nothing could be answered. */
export const checkBounds: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    const [low, high, name] = boundsOf(node.item);
    // Days are compared as text, which YYYY-MM-DD allows.
    if (low === undefined || high === undefined || low <= high) continue;
    const message = `The least, ${low}, is above the most, ${high}.`;
    problems.push(problem('BOUNDS_CROSSED', at(node, name), message, 'Exchange or correct the two bounds.'));
  }
  return problems;
};

function boundsOf(item: Item): readonly [low?: number | string, high?: number | string, name?: string] & { 2: string } {
  switch (item.type) {
    case 'integer':
    case 'decimal':
      return [item.min, item.max, 'min'];
    case 'date':
      return [dayOf(item.min), dayOf(item.max), 'min'];
    case 'repeat':
      return [item.minItems, item.maxItems, 'minItems'];
    default:
      return [undefined, undefined, ''];
  }
}

function dayOf(bound: unknown): string | undefined {
  return typeof bound === 'string' ? bound : undefined;
}
