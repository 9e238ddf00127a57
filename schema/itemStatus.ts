import type { ItemStatus as ItemStatusShape } from '../src/exchanges/itemStates.ts';
import { builder } from './builder.ts';
import { ItemState } from './itemState.ts';

/** What can be told of an answer besides its value. */
export const ItemStatus = builder.objectRef<ItemStatusShape>('ItemStatus').implement({
  description: 'What can be told of an answer besides its value: why it is null.',
  fields: (t) => ({
    path: t.exposeString('address', { description: 'Address of the item; inside a list with the row id in brackets.' }),
    state: t.expose('state', { type: ItemState, description: 'Whether there is an answer, or why not.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'It must be answered now.' }),
  }),
});
