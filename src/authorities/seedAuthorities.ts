import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AuthorityLevel } from '../../prisma/client/enums.ts';
import type { Database } from '../database/openDatabase.ts';
import type { Edition } from '../editions/editions.ts';
import { LANGUAGES } from '../forms/texts/languages.ts';
import { optionLabel, regionName } from '../forms/texts/optionLabel.ts';
import { competenceLabels } from './competenceLabels.ts';
import { normalise } from './normalise.ts';

/** A body as the seed files describe it. */
interface SeedAuthority {
  externalId: string;
  officialName: string;
  officialNameLanguage: string;
  kind: string;
  country: string;
  region: string | null;
  level: AuthorityLevel;
  city: string | null;
  languages: string[];
  isCoordinator: boolean;
  competences: { legalArea: string; professions: string[] }[];
}

/**
 * Fills the directory from `prisma/seed`. Bodies that are there already stay as they are.
 *
 * @returns how many were added
 */
export async function seedAuthorities({ prisma }: Database, live: readonly Edition[], folder: string): Promise<number> {
  const titles: Record<string, Record<string, string>> = readJson(join(folder, 'bodyKinds.json'));
  const files = readdirSync(join(folder, 'authorities')).filter((name) => name.endsWith('.json'));
  const bodies = files.sort().flatMap((name) => readJson<SeedAuthority[]>(join(folder, 'authorities', name)));

  const { count } = await prisma.authority.createMany({
    data: bodies.map(({ kind, competences, ...body }) => {
      const informalTitles = titles[kind] ?? {};
      return { ...body, informalTitles, searchText: searchTextOf({ ...body, competences }, informalTitles, live) };
    }),
    skipDuplicates: true,
  });
  const stored = await prisma.authority.findMany({ select: { id: true, externalId: true } });
  const idOf = new Map(stored.map(({ id, externalId }) => [externalId, id]));
  await prisma.competence.createMany({
    data: bodies.flatMap(({ externalId, competences }) =>
      competences.map(({ legalArea, professions }) => ({
        authorityId: idOf.get(externalId) ?? '',
        legalArea,
        keywords: professions,
      })),
    ),
    skipDuplicates: true,
  });
  return count;
}

/** Everything by which a body may be looked for, in every language, normalised. */
export function searchTextOf(
  {
    officialName,
    city,
    country,
    competences,
  }: Pick<SeedAuthority, 'officialName' | 'city' | 'country' | 'competences'>,
  informalTitles: Readonly<Record<string, string>>,
  live: readonly Edition[],
): string {
  const labels = competences.flatMap(({ legalArea, professions }) =>
    competenceLabels({ legalArea, keywords: professions }, live).flatMap(({ code, list, bundles }) =>
      LANGUAGES.map((language) => optionLabel(list, bundles, code, language)),
    ),
  );
  const countries = LANGUAGES.map((language) => regionName(country, language));
  const words = [officialName, city ?? '', ...Object.values(informalTitles), ...countries, ...labels].map(normalise);
  return [...new Set(words)].join(' | ');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
