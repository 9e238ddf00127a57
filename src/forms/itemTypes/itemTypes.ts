import type { Question } from '../definition/types.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { dateTime } from './dateTime.ts';
import { decimal } from './decimal.ts';
import { declaration } from './declaration.ts';
import { duration } from './duration.ts';
import { email } from './email.ts';
import { file } from './file.ts';
import { identifier } from './identifier.ts';
import { integer } from './integer.ts';
import type { ItemType } from './itemType.ts';
import { money } from './money.ts';
import { multiChoice } from './multiChoice.ts';
import { multilingualText } from './multilingualText.ts';
import { percentage } from './percentage.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import { quantity } from './quantity.ts';
import { reference } from './reference.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { url } from './url.ts';
import { year } from './year.ts';
import { yearMonth } from './yearMonth.ts';

const ITEM_TYPES: { readonly [T in Question['type']]: ItemType<Extract<Question, { type: T }>> } = {
  boolean,
  text,
  multilingualText,
  integer,
  decimal,
  money,
  percentage,
  quantity,
  date,
  time,
  dateTime,
  year,
  yearMonth,
  duration,
  period,
  choice,
  multiChoice,
  identifier,
  email,
  phone,
  url,
  file,
  reference,
  declaration,
};

/** Names of the types of question. */
export const QUESTION_TYPES = Object.keys(ITEM_TYPES) as Question['type'][];

/** What the language knows about a question's type. */
export function itemTypeOf<Q extends Question>(item: Q): ItemType<Q> {
  // The table pairs each type with its own item, which the compiler cannot follow through the index.
  return ITEM_TYPES[item.type] as unknown as ItemType<Q>;
}
