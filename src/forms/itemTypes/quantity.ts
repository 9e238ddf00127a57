import type { QuantityItem } from '../definition/types.ts';
import { parseDecimal } from '../rules/decimal.ts';
import { decimalBounds } from './bounds/decimalBounds.ts';
import type { ItemType } from './itemType.ts';
import { decimalText } from './notation/decimalText.ts';
import { DECIMAL, readDecimal } from './notation/readDecimal.ts';

/** A number of the question's unit, as a decimal in text. */
export const quantity: ItemType<QuantityItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Decimal', input: 'Decimal' }),
  jsonSchema: () => ({ type: 'string', pattern: DECIMAL.source }),
  read: readDecimal,
  operand: (value) => parseDecimal(String(value)),
  check: (value, item) => decimalBounds(value as string, item),
  display: (value, { unit }, locale) =>
    decimalText(value as string, locale, { style: 'unit', unit, unitDisplay: 'long' }),
};
