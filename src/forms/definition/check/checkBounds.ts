import type { Problem } from '../../../errors.ts';
import type { Item } from '../types.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** A lower bound is not above the upper one: nothing could be answered. */
export const checkBounds: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    const [low, high, name] = boundsOf(node.item);
    // Days, months and times are compared as text, which the way they are written allows.
    if (low === undefined || high === undefined || low <= high) continue;
    const message = `The least, ${low}, is above the most, ${high}.`;
    problems.push(problem('BOUNDS_CROSSED', at(node, name), message, 'Exchange or correct the two bounds.'));
  }
  return problems;
};

function boundsOf(item: Item): readonly [low?: number | string, high?: number | string, name?: string] & { 2: string } {
  switch (item.type) {
    case 'text':
      return [item.minLength, item.maxLength, 'minLength'];
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'quantity':
    case 'time':
    case 'year':
    case 'yearMonth':
      return [item.min, item.max, 'min'];
    case 'date':
    case 'period':
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
