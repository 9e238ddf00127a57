import type { Prisma } from '../../prisma/client/client.ts';
import type { AuthorityLevel } from '../../prisma/client/enums.ts';
import { literally } from '../database/literally.ts';
import { normalise } from './normalise.ts';

/** What the directory is narrowed by; all that is given must fit. */
export interface AuthorityFilter {
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  region?: string | null;
  level?: AuthorityLevel | null;
  legalArea?: string | null;
  /** Code of a competence list, for example DOCTOR. An authority for the area as a whole fits too. */
  keyword?: string | null;
  language?: string | null;
}

const MOST_WORDS = 8;

/**
 * The condition for the authorities that fit a search and can be asked: bodies of the Union cannot. Each word must occur somewhere in what is known of the body:
 * its name, its informal titles and its competences in all languages, its town.
 */
export function searchCondition(search: string | null, filter: AuthorityFilter): Prisma.AuthorityWhereInput {
  const words = normalise(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const { country, region, level, legalArea, keyword, language } = filter;
  const competence: Prisma.CompetenceWhereInput = {
    ...(legalArea ? { legalArea } : {}),
    ...(keyword ? { OR: [{ keywords: { has: keyword } }, { keywords: { isEmpty: true } }] } : {}),
  };
  return {
    AND: words.map((word) => ({ searchText: { contains: word } })),
    NOT: { level: 'UNION' },
    ...(country ? { country: country.toUpperCase() } : {}),
    ...(region ? { region: { startsWith: literally(region.toUpperCase()) } } : {}),
    ...(level ? { level } : {}),
    ...(language ? { languages: { has: language } } : {}),
    ...(legalArea || keyword ? { competences: { some: competence } } : {}),
  };
}
