import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { seedAuthorities } from '../../src/authorities/seedAuthorities.ts';
import { LANGUAGES } from '../../src/forms/texts/languages.ts';
import { projectRoot } from '../../src/root.ts';
import { type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const SEED = join(projectRoot, 'prisma', 'seed');

let t: Testkit;
let reader: Speaker;
let seeded: number;
beforeAll(async () => {
  t = await startTestkit();
  // All but the Commission, which cannot be asked.
  seeded = (await seedAuthorities(t.db, t.services.editions.live(), SEED)) - 1;
  // The directory is open to an account without any role.
  reader = await t.user((await t.db.prisma.authority.findFirstOrThrow()).id, []);
});
afterAll(() => t?.stop());

interface Found {
  officialName: string;
  country: { code: string };
  level: string;
  competences: { legalArea: { id: string }; keywords: { code: string }[] }[];
}

const QUERY = `query ($search: String, $filter: AuthorityFilter, $first: Int, $after: String) {
  authorities(search: $search, filter: $filter, first: $first, after: $after) { totalCount
    edges { node { id officialName officialNameLanguage country { code name(language: "pt") } region level city languages
      isCoordinator competences { legalArea { id } keywords { code label(language: "pt") } } } }
    pageInfo { hasNextPage endCursor } } }`;

async function find(variables: object): Promise<{ totalCount: number; found: Found[] }> {
  const { data, errors } = await t.run(reader, QUERY, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  const { totalCount, edges } = data.authorities;
  return { totalCount, found: edges.map(({ node }: { node: Found }) => node) };
}
const namesOf = async (variables: object) => (await find(variables)).found.map(({ officialName }) => officialName);

describe('a search', () => {
  it.each([
    ['lekarz', 'Naczelna Izba Lekarska'],
    ['LEKARZ warszawa', 'Naczelna Izba Lekarska'],
    ['médico', 'Consejo General de Colegios Oficiales de Médicos'],
    ['medico', 'Consejo General de Colegios Oficiales de Médicos'],
    ['ιατρικός', 'Πανελλήνιος Ιατρικός Σύλλογος'],
    ['ΙΑΤΡΙΚΟΣ', 'Πανελλήνιος Ιατρικός Σύλλογος'],
    ['Ärztekammer', 'Bayerische Landesärztekammer'],
    ['arztekammer', 'Bayerische Landesärztekammer'],
    ['министерство', 'Министерство на здравеопазването'],
    ['doctor', 'Naczelna Izba Lekarska'],
    ['Polska lekarska', 'Naczelna Izba Lekarska'],
    ['Portugal médicos', 'Ordem dos Médicos'],
  ])('for %s finds %s', async (search, expected) => {
    expect(await namesOf({ search })).toContain(expected);
  });

  it.each(['lekarz', 'médico', 'Ärzte', 'лекар', 'ιατρός', 'læge', 'lääkäri', 'orvos', 'zdravnik'])(
    'in any language (%s) finds bodies of many states, since it looks at competences too',
    async (search) => {
      const { found } = await find({ search, filter: { keyword: 'DOCTOR' } });
      expect(new Set(found.map(({ country }) => country.code)).size).toBeGreaterThan(10);
    },
  );

  it('is the same with and without accents, in any case', async () => {
    for (const [one, other] of [
      ['médicos', 'MEDICOS'],
      ['Łódź', 'lodz'],
      ['Οδοντίατρος', 'οδοντιατρος'],
      ['medicīnas', 'medicinas'],
    ]) {
      expect(await find({ search: one })).toEqual(await find({ search: other }));
    }
  });

  it('must find every word, takes no wildcards, and finds all for nothing', async () => {
    expect((await find({ search: 'lekarz atlantis' })).totalCount).toBe(0);
    expect((await find({ search: '100%_' })).totalCount).toBe(0);
    for (const search of ['', '  ', '%', null]) expect((await find({ search })).totalCount).toBe(seeded);
  });
});

describe('the Commission', () => {
  it.each([
    { search: 'European Commission' },
    { search: 'Komisja Europejska' },
    { filter: { country: 'EU' } },
    { filter: { level: 'UNION' } },
  ])('is registered and never offered: %p', async (variables) => {
    expect(await t.db.prisma.authority.count({ where: { country: 'EU', level: 'UNION' } })).toBe(1);
    expect(await find(variables)).toEqual({ totalCount: 0, found: [] });
  });
});

describe('a filter', () => {
  it.each<[string, object, (one: Found) => boolean]>([
    ['country', { country: 'PL' }, ({ country }) => country.code === 'PL'],
    ['country in small letters', { country: 'pl' }, ({ country }) => country.code === 'PL'],
    ['level', { level: 'REGIONAL' }, ({ level }) => level === 'REGIONAL'],
    [
      'keyword',
      { keyword: 'ARCHITECT' },
      ({ competences }) =>
        competences.some(({ keywords }) => keywords.length === 0 || keywords.some(({ code }) => code === 'ARCHITECT')),
    ],
    ['legal area', { legalArea: 'professional-qualifications' }, ({ competences }) => competences.length > 0],
    ['several', { country: 'DE', level: 'REGIONAL' }, (one) => one.country.code === 'DE' && one.level === 'REGIONAL'],
  ])('by %s gives exactly those that fit', async (_what, filter, fits) => {
    const all = (await pages({})).flat();
    const wanted = all.filter(fits).map(({ officialName }) => officialName);
    expect(wanted.length).toBeGreaterThan(0);
    const found = (await pages({ filter })).flat();
    expect(found.map(({ officialName }) => officialName)).toEqual(wanted);
    expect((await find({ filter })).totalCount).toBe(wanted.length);
  });

  it('narrows a search', async () => {
    const { found } = await find({ search: 'lekarz', filter: { country: 'PL', level: 'REGIONAL' } });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ country, level }) => `${country.code} ${level}`))).toEqual(new Set(['PL REGIONAL']));
  });
});

/** All pages of a list. */
async function pages(variables: object, first = 100): Promise<Found[][]> {
  const all: Found[][] = [];
  let after: string | null = null;
  do {
    const { data } = await t.run(reader, QUERY, { first, after, ...variables });
    all.push(data.authorities.edges.map(({ node }: { node: Found }) => node));
    const { hasNextPage, endCursor } = data.authorities.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after);
  return all;
}

describe('the directory', () => {
  it('lists every seeded body once, page by page, by country and name', async () => {
    const found = (await pages({}, 40)).flat();
    expect(found).toHaveLength(seeded);
    expect(new Set(found.map(({ officialName, country }) => country.code + officialName)).size).toBe(seeded);
    const countries = found.map(({ country }) => country.code);
    expect(countries).toEqual([...countries].sort());
    expect(new Set(countries).size).toBe(30);
    expect((await find({ first: 1 })).totalCount).toBe(seeded);
  });

  it('gives at most a hundred at once, in at most four statements', async () => {
    t.statements();
    expect((await find({ first: 1000 })).found).toHaveLength(100);
    const statements = t
      .statements()
      .filter((sql) => !/^(begin|commit)\b/i.test(sql) && !/from "User" u join/.test(sql));
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it('tells in each of the 26 languages what each body does', async () => {
    expect(LANGUAGES).toHaveLength(26);
    const aliases = LANGUAGES.map((language) => `${language}: informalTitle(language: "${language}")`).join(' ');
    const titles: Record<string, string>[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { authorities(first: 100, after: $after) { edges { node { ${aliases} } }
        pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await t.run(reader, query, { after });
      expect(errors).toBeUndefined();
      titles.push(...data.authorities.edges.map(({ node }: { node: Record<string, string> }) => node));
      after = data.authorities.pageInfo.hasNextPage ? data.authorities.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toHaveLength(seeded);
    for (const one of titles) {
      expect(Object.values(one).every((title) => title.length > 3)).toBe(true);
      // Related languages share a title now and then; a fallback to English would make most of them equal.
      expect(new Set(Object.values(one)).size).toBeGreaterThan(18);
    }
  });

  it('labels countries and competences in the language asked for', async () => {
    const { found } = await find({ search: 'Naczelna Izba Lekarska' });
    expect(found[0]).toMatchObject({
      officialNameLanguage: 'pl',
      country: { code: 'PL', name: 'Polónia' },
      isCoordinator: false,
      competences: [{ keywords: [{ code: 'DOCTOR', label: 'médico' }, { code: 'DENTIST' }] }],
    });
  });

  it('is seeded once: a second time adds nothing', async () => {
    expect(await seedAuthorities(t.db, t.services.editions.live(), SEED)).toBe(0);
    expect((await find({})).totalCount).toBe(seeded);
  });

  it('is closed to everybody who is signed out', async () => {
    const { errors } = await t.run(null, QUERY, {});
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
