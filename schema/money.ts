import { builder } from './builder.ts';

/** An amount of money. */
export const Money = builder.objectType('Money', {
  description: 'An amount of money.',
  fields: (t) => ({
    amount: t.expose('amount', { type: 'Decimal', description: 'Exact, as it was given.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
  }),
});

/** An amount of money, given. */
export const MoneyInput = builder.inputType('MoneyInput', {
  description: 'An amount of money.',
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', description: 'Not negative, at most two decimals.' }),
    currency: t.string({ description: 'ISO 4217.' }),
  }),
});
