import type { DecimalItem } from '../definition/types.ts';
import { parseDecimal } from '../rules/decimal.ts';
import type { ItemType } from './itemType.ts';
import { numberBounds } from './numberBounds.ts';

const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/;

/** A decimal, written as text with a point so that it stays exact. */
export const decimal: ItemType<DecimalItem> = {
  ruleType: 'number',
  graphql: () => ({ output: 'Decimal', input: 'Decimal' }),
  read: (value) => {
    if (typeof value !== 'string') return { issue: 'WRONG_TYPE' };
    return DECIMAL.test(value) ? { value } : { issue: 'FORMAT' };
  },
  // Exact, as it is written. Two decimals written as text would be compared letter by letter: "10.5" before "9.2".
  operand: (value) => parseDecimal(String(value)),
  check: (value, item) => [
    ...(((value as string).split('.')[1] ?? '').length > item.scale
      ? [{ code: 'TOO_MANY_DECIMALS', limit: item.scale } as const]
      : []),
    ...numberBounds(Number(value), item),
  ],
};
