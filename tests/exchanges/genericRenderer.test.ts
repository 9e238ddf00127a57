import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { projectRoot } from '../../src/root.ts';
import { create, save, succeeded } from '../helpers/exchangeStory.ts';
import { type Body, startTestkit, type Testkit } from '../helpers/testkit.ts';

const AREAS = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas');
const SHOWN = `path parent type valueMember isMultiple isReadOnly state display rows { id path label }
  options { code label isOffered } constraints { isOpenEnded }
  value { boolean integer text codes rows money { amount currency } period { from to } texts { language text } }`;

// biome-ignore lint/suspicious/noExplicitAny: read freely
type Shown = any;

let t: Testkit;
let asking: Body;
let answering: Body;
beforeAll(async () => {
  t = await startTestkit({ folders: [AREAS] });
  asking = await bodyOf('PL');
  answering = await bodyOf('PT');
});
afterAll(() => t?.stop());

async function bodyOf(country: string): Promise<Body> {
  const body = await t.body(country, { legalAreas: ['posting'] });
  return { ...body, handler: await t.user(body.id, [{ legalArea: 'posting', role: 'REQUEST_HANDLER' }]) };
}

const set = (path: string, value: object) => ({ set: { path, value } });
const patch = (operations: object[]) => ({ generic: { questionnaire: 'posting', major: 1, operations } });

async function drafted(operations: object[] = []): Promise<string> {
  const answer = await create(t, asking.handler, answering.globalId, patch(operations));
  return succeeded(answer).createExchange.exchange.id;
}

async function shown(id: string, wanted: string, language = 'en'): Promise<Shown> {
  const query = `query ($id: ID!, $language: LanguageTag) { exchange(id: $id) { form(key: "request", language: $language) { ${wanted} } } }`;
  const { data, errors } = await t.run(asking.handler, query, { id, language });
  expect(errors).toBeUndefined();
  return data.exchange.form;
}

const itemsOf = async (id: string): Promise<Shown[]> => (await shown(id, `items { ${SHOWN} }`)).items;
const itemOf = async (id: string, path: string, wanted = SHOWN, language = 'en'): Promise<Shown> =>
  (await shown(id, `item(path: "request.${path}") { ${wanted} }`, language)).item;

const ROWS = [
  { addRow: { path: 'request.sites', row: 'a' } },
  { addRow: { path: 'request.sites', row: 'b' } },
  set('request.sites[a].name', { text: 'Bridge' }),
];

/** An answer to each type of question, in the shape that its member has. */
const BY_TYPE: Readonly<Record<string, unknown>> = {
  text: 'AB-1234',
  email: 'info@example.org',
  phone: '+35121123456',
  url: 'https://example.org/',
  decimal: '1.5',
  quantity: '37.5',
  percentage: '12.5',
  time: '06:30',
  dateTime: '2026-04-01T06:00:00Z',
  yearMonth: '2026-01',
  duration: 'P1M',
  date: '2026-01-01',
  year: 1999,
  integer: 300,
  boolean: true,
  declaration: true,
  money: { amount: '1200.00', currency: 'EUR' },
  period: { from: '2026-01-01', to: null },
  multilingualText: [{ language: 'en', text: 'A bridge' }],
};

describe('a renderer that knows nothing but the generic face', () => {
  it('fills every question in the member that the item names, and reads it back from there', async () => {
    const id = await drafted(ROWS);
    const takes = (item: Shown) =>
      item.valueMember !== null && !item.isReadOnly && item.type !== 'variant' && item.type !== 'identifier';
    const given = new Map<string, { member: string; value: unknown }>();
    const operations: object[] = [set('request.employer', { text: 'company' })];
    for (const item of (await itemsOf(id)).filter(takes)) {
      if (item.path.startsWith('request.employer.selfEmployed') || item.type === 'file') continue;
      const codes = item.options?.map(({ code }: Shown) => code);
      const chosen = codes ?? (item.type === 'choice' ? ['PT'] : undefined);
      const value = chosen ? chosen.slice(0, 1) : BY_TYPE[item.type];
      expect([item.path, item.type, value]).not.toContain(undefined);
      given.set(item.path, { member: item.valueMember, value });
      operations.push(set(item.path, { [item.valueMember]: value }));
    }
    expect(given.size).toBeGreaterThan(25);
    succeeded(await save(t, asking.handler, id, patch(operations)));
    const after = new Map((await itemsOf(id)).map((item) => [item.path, item]));
    for (const [path, { member, value }] of given) {
      const { type, state, value: read } = after.get(path);
      expect([path, state]).toEqual([path, 'ANSWERED']);
      if (type !== 'declaration') expect([path, read[member]]).toEqual([path, value]);
    }
  });

  it('finds the rows of a list by name, and the items of each row by its path', async () => {
    const id = await drafted(ROWS);
    const items = await itemsOf(id);
    const list = items.find(({ path }) => path === 'request.sites');
    expect(list.rows).toEqual([
      { id: 'a', path: 'request.sites[a]', label: 'Bridge' },
      { id: 'b', path: 'request.sites[b]', label: '2' },
    ]);
    const inside = (path: string) => items.filter(({ parent }) => parent === path).map((item) => item.path);
    expect(inside('request.sites[b]')).toEqual([
      'request.sites[b].name',
      'request.sites[b].place',
      'request.sites[b].region',
    ]);
    const known = new Set(items.flatMap((item) => [item.path, ...item.rows.map((row: Shown) => row.path)]));
    expect(items.map(({ parent }) => parent).filter((parent) => parent !== null && !known.has(parent))).toEqual([]);
  });

  it('is told how many may be chosen, what takes no answer, and whether a period may lack its end', async () => {
    const id = await drafted(ROWS);
    expect(await itemOf(id, 'mainSite')).toMatchObject({ isMultiple: false, valueMember: 'rows' });
    expect(await itemOf(id, 'visited')).toMatchObject({ isMultiple: true, valueMember: 'rows' });
    expect(await itemOf(id, 'sector')).toMatchObject({ isMultiple: false, valueMember: 'codes' });
    for (const path of ['advice', 'contact', 'sites', 'isLarge']) {
      expect(await itemOf(id, path)).toMatchObject({ valueMember: null });
    }
    expect((await itemOf(id, 'posting')).constraints).toEqual({ isOpenEnded: true });
    expect((await itemOf(id, 'sector')).constraints).toEqual({ isOpenEnded: null });
    expect(await itemOf(id, 'nothing')).toBeNull();
  });
});

describe('what can be chosen', () => {
  const codes = ({ edges }: Shown) => edges.map(({ node }: Shown) => node.code);

  it('is found by a part of its label in the language of the form, sorted as the language sorts', async () => {
    const id = await drafted([set('request.employer', { text: 'company' })]);
    const found = (search: string, language: string) =>
      itemOf(
        id,
        'employer.company.registered',
        `options { code } findOptions(search: "${search}") { edges { node { code label } } }`,
        language,
      );
    const german = await found('osterr', 'de');
    expect(german.options).toBeNull();
    expect(german.findOptions.edges).toEqual([{ node: { code: 'AT', label: 'Österreich' } }]);
    expect((await found('osterr', 'en')).findOptions.edges).toEqual([]);
    const labels = (await found('', 'de')).findOptions.edges.map(({ node }: Shown) => node.label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('de').compare));
  });

  it('comes in pages', async () => {
    const id = await drafted([set('request.employer', { text: 'company' })]);
    const page = async (args: string) =>
      (
        await itemOf(
          id,
          'employer.company.registered',
          `findOptions(${args}) { pageInfo { hasNextPage endCursor } edges { node { code } } }`,
        )
      ).findOptions;
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...codes(first), ...codes(second)]).toEqual(codes(await page('first: 4')));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(codes(await page('first: 1000')).length).toBeLessThanOrEqual(100);
  });

  it('passes the filter of the question, and keeps what was chosen before as not offered', async () => {
    const country = (code: string) => set('request.sites[a].place.country', { codes: [code] });
    const id = await drafted([...ROWS, country('PT'), set('request.sites[a].region', { codes: ['PT_NORTH'] })]);
    const region = () =>
      itemOf(id, 'sites[a].region', 'options { code isOffered } findOptions { edges { node { code isOffered } } }');
    const [north, south] = ['PT_NORTH', 'PT_SOUTH'].map((code) => ({ code, isOffered: true }));
    expect((await region()).options).toEqual([north, south]);
    succeeded(await save(t, asking.handler, id, patch([country('PL')])));
    const { options, findOptions } = await region();
    expect(options).toEqual([
      { code: 'PL_EAST', isOffered: true },
      { code: 'PT_NORTH', isOffered: false },
    ]);
    expect(codes(findOptions).sort()).toEqual(['PL_EAST', 'PT_NORTH']);
  });

  it('of one is one: a list of two is refused for a choice and a reference to one row', async () => {
    const id = await drafted(ROWS);
    const two = patch([
      set('request.sector', { codes: ['CARE', 'CONSTRUCTION'] }),
      set('request.mainSite', { rows: ['a', 'b'] }),
    ]);
    const { issues } = (await save(t, asking.handler, id, two)).data.saveAnswers;
    expect(issues.map(({ code, path }: Shown) => [code, path])).toEqual([
      ['WRONG_TYPE', 'request.sector'],
      ['WRONG_TYPE', 'request.mainSite'],
    ]);
    expect((await itemOf(id, 'sector')).value).toBeNull();
  });
});
