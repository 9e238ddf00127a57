import type { Place } from '../../../rules/placeAt.ts';
import { type Compiled, codeListOf } from '../../compile.ts';
import type { Domain } from './domain.ts';

const ANY: Domain = { kind: 'range' };

/**
 * Which values an answer may have as far as bounds and options say; undefined for answers that are not compared with
 * something written in a rule, or of which nothing is known. A bound that moves with the day says nothing.
 */
export function domainOf(compiled: Compiled, { node, part }: Place): Domain | undefined {
  const { item } = node;
  if (part) return ANY;
  switch (item.type) {
    case 'boolean':
      return { kind: 'words', words: new Set(['true', 'false']) };
    case 'choice': {
      const list = codeListOf(compiled, node);
      return list && { kind: 'words', words: new Set(list.options.map(({ code }) => code)) };
    }
    case 'integer':
    case 'decimal':
    case 'percentage':
    case 'quantity':
    case 'year':
    case 'time':
    case 'yearMonth':
      return { kind: 'range', low: item.min, high: item.max };
    case 'date':
      return { kind: 'range', low: dayOf(item.min), high: dayOf(item.max) };
    case 'text':
      return ANY;
    case 'computed':
      return item.of === 'boolean' ? { kind: 'words', words: new Set(['true', 'false']) } : ANY;
    default:
      return undefined;
  }
}

function dayOf(bound: unknown): string | undefined {
  return typeof bound === 'string' ? bound : undefined;
}
