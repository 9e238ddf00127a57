import type { Node } from '../../definition/compile.ts';
import { type Change, change } from '../change.ts';
import { compareAttributes } from './compareAttributes.ts';
import { compareMarks } from './compareMarks.ts';
import { compareOrder } from './compareOrder.ts';
import { compareProperties } from './compareProperties.ts';
import { compareRelevance } from './compareRelevance.ts';
import { compareRequired } from './compareRequired.ts';

/** What changed of one item that both editions have at the same path. */
export function compareItem(old: Node, next: Node): Change[] {
  const at = next.path;
  const [from, to] = [old.item.type, next.item.type];
  // Under another type the other properties are not the same ones, but a mark that is lost is lost.
  if (from !== to) {
    const sentence = `The key is used for another type: ${from} becomes ${to}.`;
    return [change('TYPE_CHANGED', at, sentence, { from, to }), ...compareMarks(old, next)];
  }
  return [
    ...compareRequired(at, old.item, next.item),
    ...compareRelevance(at, old.item, next.item),
    ...compareMarks(old, next),
    ...compareAttributes(at, old.item, next.item),
    ...compareProperties(at, old.item, next.item),
    ...compareOrder(at, keysOf(old), keysOf(next)),
  ];
}

function keysOf({ children }: Node): string[] {
  return children.map(({ item }) => item.key);
}
