import { attachmentName } from '../src/attachments/attachmentName.ts';
import { builder } from './builder.ts';

/** A file of an exchange. It is reached only through answers and exchanges that the viewer may read. */
export const Attachment = builder.prismaObject('Attachment', {
  description: 'A file that belongs to an exchange.',
  select: { id: true, exchangeId: true, sealedName: true, exchange: { select: { wrappedKey: true } } },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What an answer says to name the file; not a global id.' }),
    name: t.string({
      nullable: true,
      description: 'Null once erased.',
      resolve: (attachment, _, { vault }) => attachmentName(attachment, vault),
    }),
    mediaType: t.exposeString('mediaType', {
      description: 'As its content says: application/pdf, image/jpeg, image/png.',
    }),
    byteSize: t.exposeInt('byteSize', { description: 'In bytes.' }),
    url: t.string({
      description: 'Where to fetch it, with the same bearer token; relative to the API.',
      resolve: ({ id }) => `/attachments/${id}`,
    }),
  }),
});
