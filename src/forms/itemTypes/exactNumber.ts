import type { DecimalItem, PercentageItem, QuantityItem } from '../definition/types.ts';
import { parseDecimal } from '../rules/decimal.ts';
import { decimalBounds } from './bounds/decimalBounds.ts';
import type { ItemType } from './itemType.ts';
import { decimalText } from './notation/decimalText.ts';
import { DECIMAL, readDecimal } from './notation/readDecimal.ts';

/**
 * A type whose answers are decimals, written as text with a point so that they stay exact. These types differ only in
 * how an answer is shown.
 */
export function exactNumber<Q extends DecimalItem | PercentageItem | QuantityItem>(
  format: (item: Q) => Intl.NumberFormatOptions,
): ItemType<Q> {
  return {
    ruleType: 'number',
    graphql: () => ({ output: 'Decimal', input: 'Decimal' }),
    jsonSchema: () => ({ type: 'string', pattern: DECIMAL.source }),
    read: readDecimal,
    // Exact, as it is written. Two decimals written as text would be compared letter by letter: "10.5" before "9.2".
    operand: (value) => parseDecimal(String(value)),
    check: (value, item) => decimalBounds(value as string, item),
    display: (value, item, locale) => decimalText(value as string, locale, format(item)),
  };
}
