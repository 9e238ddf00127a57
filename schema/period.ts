import { builder } from './builder.ts';

/** From one day to another. */
export const Period = builder.objectType('Period', {
  description: 'From one day to another, both included.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The last day; null while there is no end.' }),
  }),
});

/** From one day to another, given. */
export const PeriodInput = builder.inputType('PeriodInput', {
  description: 'From one day to another, both included.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', required: false, description: 'The last day; left out or null: there is no end.' }),
  }),
});
