import type { MoneyItem } from '../definition/types.ts';
import type { ItemType } from './itemType.ts';

const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** An amount with at most two decimals and its currency (ISO 4217). */
export const money: ItemType<MoneyItem> = {
  ruleType: 'money',
  graphql: () => ({ output: 'Money', input: 'MoneyInput' }),
  read: (value) => {
    if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) {
      return { issue: 'WRONG_TYPE' };
    }
    const { amount, currency } = value;
    if (typeof amount !== 'string' || typeof currency !== 'string') return { issue: 'WRONG_TYPE' };
    return AMOUNT.test(amount) && CURRENCIES.has(currency) ? { value: { amount, currency } } : { issue: 'FORMAT' };
  },
};
