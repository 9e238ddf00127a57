import { AuthorityLevel as Level } from '../prisma/client/enums.ts';
import { competenceLabels } from '../src/authorities/competenceLabels.ts';
import { regionName } from '../src/forms/texts/optionLabel.ts';
import { builder } from './builder.ts';
import { CodedValue } from './codedValue.ts';
import { languageArgs } from './language.ts';
import { LegalArea, legalAreaOf } from './legalArea.ts';

export const AuthorityLevel = builder.enumType('AuthorityLevel', {
  description: 'For which part of a state an authority works.',
  values: {
    [Level.NATIONAL]: { description: 'For the whole state.' },
    [Level.REGIONAL]: { description: 'For a region; `region` says which.' },
    [Level.LOCAL]: { description: 'For a town or district.' },
    [Level.UNION]: { description: 'A body of the Union: it works on IMI and cannot be asked.' },
  } as const,
});

const Country = builder.objectRef<{ code: string }>('Country').implement({
  description: 'A state, or the Union itself.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 3166-1 alpha-2; EU for bodies of the Union.' }),
    name: t.string({
      description: 'For people.',
      args: languageArgs,
      resolve: ({ code }, { language }, ctx) => regionName(code, language ?? ctx.language),
    }),
  }),
});

builder.prismaObject('Competence', {
  description: 'What an authority is competent for in one legal area.',
  fields: (t) => ({
    legalArea: t.field({
      type: LegalArea,
      description: 'The field of law.',
      resolve: ({ legalArea }, _, ctx) => legalAreaOf(legalArea, ctx.editions.live()),
    }),
    keywords: t.field({
      type: [CodedValue],
      description: "Codes of the area's competence lists; empty means the area as a whole.",
      resolve: (competence, _, ctx) => competenceLabels(competence, ctx.editions.live()),
    }),
  }),
});

/** A public body of the directory. */
export const Authority = builder.prismaNode('Authority', {
  id: { field: 'id' },
  nullable: true,
  description: 'A public body that takes part in exchanges. The directory is open to every signed-in user.',
  fields: (t) => ({
    officialName: t.exposeString('officialName', { description: 'As its own law names it; never translated.' }),
    officialNameLanguage: t.expose('officialNameLanguage', {
      type: 'LanguageTag',
      description: 'The language of `officialName`.',
    }),
    informalTitle: t.string({
      description: 'What the body does, for readers from elsewhere.',
      args: languageArgs,
      resolve: ({ informalTitles, officialName }, { language }, ctx) => {
        const titles = informalTitles as Record<string, string>;
        return titles[language ?? ctx.language] ?? titles['en'] ?? officialName;
      },
    }),
    country: t.field({
      type: Country,
      description: 'The state to which it belongs.',
      resolve: ({ country }) => ({ code: country }),
    }),
    region: t.exposeString('region', { nullable: true, description: 'NUTS code; null for the whole state.' }),
    level: t.expose('level', { type: AuthorityLevel, description: 'For which part of the state it works.' }),
    city: t.exposeString('city', { nullable: true, description: 'Where it has its seat.' }),
    languages: t.expose('languages', { type: ['LanguageTag'], description: 'Languages that its staff understand.' }),
    isCoordinator: t.exposeBoolean('isCoordinator', { description: 'Whom to ask when nobody else fits.' }),
    competences: t.relation('competences', {
      description: 'What it is competent for, by legal area.',
      query: { orderBy: { legalArea: 'asc' } },
    }),
  }),
});
