import type { PercentageItem } from '../definition/types.ts';
import { parseDecimal } from '../rules/decimal.ts';
import { decimalBounds } from './bounds/decimalBounds.ts';
import type { ItemType } from './itemType.ts';
import { decimalText } from './notation/decimalText.ts';
import { DECIMAL, readDecimal } from './notation/readDecimal.ts';

/** Hundredths, as a decimal in text: "12.5" is 12.5 %. */
export const percentage: ItemType<PercentageItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Decimal', input: 'Decimal' }),
  jsonSchema: () => ({ type: 'string', pattern: DECIMAL.source }),
  read: readDecimal,
  operand: (value) => parseDecimal(String(value)),
  check: (value, item) => decimalBounds(value as string, item),
  // The unit, not the style "percent": that one would multiply by a hundred.
  display: (value, _item, locale) => decimalText(value as string, locale, { style: 'unit', unit: 'percent' }),
};
