import type { Question } from '../definition/types.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { file } from './file.ts';
import { integer } from './integer.ts';
import type { ItemType } from './itemType.ts';
import { money } from './money.ts';
import { multiChoice } from './multiChoice.ts';
import { text } from './text.ts';

const ITEM_TYPES: { readonly [T in Question['type']]: ItemType<Extract<Question, { type: T }>> } = {
  boolean,
  text,
  integer,
  decimal,
  money,
  date,
  choice,
  multiChoice,
  file,
};

/** Names of the types of question. */
export const QUESTION_TYPES = Object.keys(ITEM_TYPES) as Question['type'][];

/** What the language knows about a question's type. */
export function itemTypeOf<Q extends Question>(item: Q): ItemType<Q> {
  // The table pairs each type with its own item, which the compiler cannot follow through the index.
  return ITEM_TYPES[item.type] as unknown as ItemType<Q>;
}
