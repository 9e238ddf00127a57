import type { Money } from '../answers/values.ts';
import type { MoneyItem } from '../definition/types.ts';
import { parseDecimal } from '../rules/decimal.ts';
import type { ItemType } from './itemType.ts';
import { CURRENCIES } from './notation/currencies.ts';

const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

/** An amount with at most two decimals and its currency (ISO 4217). */
export const money: ItemType<MoneyItem> = {
  ruleType: 'money',
  graphql: () => ({ output: 'Money', input: 'MoneyInput' }),
  jsonSchema: () => ({
    type: 'object',
    required: ['amount', 'currency'],
    properties: { amount: { type: 'string', pattern: AMOUNT.source }, currency: { enum: CURRENCIES } },
  }),
  read: (value) => {
    if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) {
      return { issue: 'WRONG_TYPE' };
    }
    const { amount, currency } = value;
    if (typeof amount !== 'string' || typeof currency !== 'string') return { issue: 'WRONG_TYPE' };
    return AMOUNT.test(amount) && CURRENCIES.includes(currency) ? { value: { amount, currency } } : { issue: 'FORMAT' };
  },
  parts: {
    amount: { ruleType: 'number', of: (value) => parseDecimal((value as Money).amount) },
    currency: { ruleType: 'code', of: (value) => (value as Money).currency },
  },
  display: (value, _item, locale) => {
    const { amount, currency } = value as Money;
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return format.format(amount as Intl.StringNumericLiteral);
  },
};
