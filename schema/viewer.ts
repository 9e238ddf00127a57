import { viewerOf } from '../src/context.ts';
import { EVERY_AREA, type Viewer as ViewerShape } from '../src/users/viewer.ts';
import { Authority } from './authority.ts';
import { builder } from './builder.ts';
import { LegalArea, legalAreaOf } from './legalArea.ts';
import { Notification } from './notification.ts';
import { Role } from './role.ts';

const RoleGrant = builder.objectRef<ViewerShape['roles'][number]>('RoleGrant').implement({
  description: 'A role that the viewer holds in one legal area, or in all of them.',
  fields: (t) => ({
    legalArea: t.field({
      type: LegalArea,
      nullable: true,
      description: 'Null for every legal area.',
      resolve: ({ legalArea }, _, ctx) =>
        legalArea === EVERY_AREA ? null : legalAreaOf(legalArea, ctx.editions.live()),
    }),
    role: t.expose('role', { type: Role, description: 'What the viewer may do there.' }),
  }),
});

/** The signed-in user. */
export const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'The signed-in user. Nobody else’s account can be read here.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the identity provider gave it.' }),
    email: t.exposeString('email', { description: 'Where notices go.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      description: 'Preferred; other wishes of a request go before it.',
    }),
    authority: t.prismaField({
      type: Authority,
      description: 'For which the viewer acts.',
      resolve: (query, { authorityId }, _args, { db }) =>
        db.prisma.authority.findUniqueOrThrow({ ...query, where: { id: authorityId } }),
    }),
    roles: t.field({
      type: [RoleGrant],
      description: 'None for somebody who may only look things up.',
      resolve: ({ roles }) => [...roles],
    }),
    notifications: t.prismaConnection(
      {
        type: Notification,
        cursor: 'id',
        maxSize: 100,
        description: 'News about exchanges, newest first.',
        resolve: (query, _viewer, _args, ctx) =>
          ctx.db.prisma.notification.findMany({
            ...query,
            where: { userId: viewerOf(ctx).id },
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          }),
      },
      { name: 'NotificationConnection' },
      { name: 'NotificationEdge' },
    ),
  }),
});
