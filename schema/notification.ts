import { encodeGlobalID } from '@pothos/plugin-relay';

import { builder } from './builder.ts';

/** Tells the viewer that something happened. */
export const Notification = builder.prismaObject('Notification', {
  description: 'Tells that something happened with an exchange; never what it is about.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'Code of what was done.' }),
    exchangeId: t.id({
      description: 'With which exchange; `exchange(id:)` takes it.',
      resolve: ({ exchangeId }) => encodeGlobalID('Exchange', exchangeId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
  }),
});
