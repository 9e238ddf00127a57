import type { Item } from './types.ts';

/** The lists of items that an item itself holds, each with the JSON pointer to it. Modules are not opened. */
export function innerItems(item: Item): readonly (readonly [pointer: string, items: readonly Item[]])[] {
  switch (item.type) {
    case 'group':
    case 'repeat':
      return [['/items', item.items]];
    case 'variant':
      return item.alternatives.map(({ items }, index) => [`/alternatives/${index}/items`, items] as const);
    default:
      return [];
  }
}
