import { type Compiled, isComputed, isQuestion, type Node } from '../../definition/compile.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { definesOf } from '../definesOf.ts';
import { placeAt } from '../placeAt.ts';
import type { CelContext } from './celOf.ts';

// Of the questions that are answered with a number, those whose number is whole.
const WHOLE: readonly string[] = ['integer', 'year'];

/** What the export of a rule must know when the rule stands at a node of a questionnaire. */
export function celContext(compiled: Compiled, node: Node): CelContext {
  return {
    defines: definesOf(compiled),
    lists: node.repeats.map(({ path }) => path),
    hasDecimals: (path) => {
      const place = placeAt(compiled, path);
      if (place?.part) return place.part.ruleType === 'number';
      if (!place) return false;
      if (isComputed(place.node)) return place.node.item.of === 'decimal';
      return (
        isQuestion(place.node) &&
        itemTypeOf(place.node.item).ruleType === 'number' &&
        !WHOLE.includes(place.node.item.type)
      );
    },
  };
}
