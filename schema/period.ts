import { builder } from './builder.ts';

/** From one day to another. */
export const Period = builder.objectType('Period', {
  description: 'From one day to another, both included.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Null while there is no end.' }),
  }),
});

/** From one day to another, given. */
export const PeriodInput = builder.inputType('PeriodInput', {
  description: 'From one day to another, both included.',
  fields: (t) => ({
    from: t.field({ type: 'Date' }),
    to: t.field({ type: 'Date', required: false, description: 'Left out or null: there is no end.' }),
  }),
});
