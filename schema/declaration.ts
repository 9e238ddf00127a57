import { builder } from './builder.ts';

/** A statement that somebody made. */
export const Declaration = builder.objectType('Declaration', {
  description: 'A statement that somebody made: who and when. It is made with true and taken back with false.',
  fields: (t) => ({
    by: t.exposeString('by', { description: 'Name of the person who made it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
