import { type Compiled, isQuestion, type Node } from '../definition/compile.ts';
import type { ValuePart } from '../itemTypes/itemType.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';

/** What a whole path names: an item, or a part of the value that answers it. */
export interface Place {
  readonly node: Node;
  /** `from` of `request.stay.from`; undefined when the item itself is meant. */
  readonly part?: ValuePart | undefined;
}

/** The item at a path, or the part of its answer that the last word names; undefined when there is neither. */
export function placeAt({ nodes }: Compiled, path: string): Place | undefined {
  const node = nodes.get(path);
  if (node) return { node };
  const dot = path.lastIndexOf('.');
  const around = nodes.get(path.slice(0, Math.max(dot, 0)));
  const parts = around && isQuestion(around) ? itemTypeOf(around.item).parts : undefined;
  const name = path.slice(dot + 1);
  // Names come from authors: what every object has is no part.
  const part = parts && Object.hasOwn(parts, name) ? parts[name] : undefined;
  return around && part ? { node: around, part } : undefined;
}
