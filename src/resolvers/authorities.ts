import { Authority, AuthorityLevel } from '../../schema/authority.ts';
import { builder } from '../../schema/builder.ts';
import { searchCondition } from '../authorities/searchCondition.ts';

const AuthorityFilter = builder.inputType('AuthorityFilter', {
  description: 'All that is given must fit.',
  fields: (t) => ({
    country: t.string({ required: false, description: 'ISO 3166-1 alpha-2.' }),
    region: t.string({ required: false, description: 'NUTS code, or the start of one.' }),
    level: t.field({ type: AuthorityLevel, required: false, description: 'For which part of its state it works.' }),
    legalArea: t.string({ required: false, description: 'Id of a legal area for which it is competent.' }),
    keyword: t.string({ required: false, description: 'Code of a competence list, for example DOCTOR.' }),
    language: t.field({ type: 'LanguageTag', required: false, description: 'Understood by its staff.' }),
  }),
});

builder.queryField('authorities', (t) =>
  t.prismaConnection(
    {
      type: Authority,
      cursor: 'id',
      maxSize: 100,
      description:
        'The directory of those who can be asked, by country and name. Bodies of the Union are not among them.',
      args: {
        search: t.arg.string({
          required: false,
          description: 'Words in any language: name, informal title, competence or town; accents do not matter.',
        }),
        filter: t.arg({ type: AuthorityFilter, required: false, description: 'Only those that fit.' }),
      },
      totalCount: (_root, { search, filter }, { db }) =>
        db.prisma.authority.count({ where: searchCondition(search ?? null, filter ?? {}) }),
      resolve: (query, _root, { search, filter }, { db }) =>
        db.prisma.authority.findMany({
          ...query,
          where: searchCondition(search ?? null, filter ?? {}),
          orderBy: [{ country: 'asc' }, { officialName: 'asc' }, { id: 'asc' }],
          relationLoadStrategy: 'join',
        }),
    },
    { name: 'AuthorityConnection' },
    { name: 'AuthorityEdge' },
  ),
);
