import type { ItemView } from '../src/exchanges/formView.ts';
import { addressOf } from '../src/forms/answers/address.ts';
import { isRepeat, type NodeOf } from '../src/forms/definition/compile.ts';
import type { RepeatItem } from '../src/forms/definition/types.ts';
import { valueText } from '../src/forms/texts/itemText.ts';
import { builder } from './builder.ts';

/** A row of a list, with its name for people. */
export interface ItemRowShape {
  readonly id: string;
  readonly path: string;
  readonly label: string;
}

/** A row of a list in the generic face. */
export const ItemRow = builder.objectRef<ItemRowShape>('ItemRow').implement({
  description: 'A row of a list. Its items are those whose `parent` is its `path`.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'What operations on rows and references say.' }),
    path: t.exposeString('path', { description: 'Its address: of the list, with the id in brackets.' }),
    label: t.exposeString('label', {
      description: 'The answer that names it, in words; its number from 1 while that is not given.',
    }),
  }),
});

/** The rows of a list around an item, or of the item itself, in order. */
export function rowsOf({ form, rows }: Pick<ItemView, 'form' | 'rows'>, list: NodeOf<RepeatItem>): ItemRowShape[] {
  const { evaluation, compiled, language } = form;
  const around = rows.slice(0, list.repeats.length);
  const caption = list.children.find(({ item }) => item.key === list.item.caption);
  return evaluation.rowsOf(list, around).map((id, index) => {
    const value = caption && evaluation.answer(caption, [...around, id]);
    const label = caption && value !== undefined ? valueText(compiled, caption, value, language) : String(index + 1);
    return { id, path: `${addressOf(list, around)}[${id}]`, label };
  });
}

/** The rows of an item; none when it is no list. */
export function rowsOfItem(view: ItemView): ItemRowShape[] {
  return isRepeat(view.node) ? rowsOf(view, view.node) : [];
}
