import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
let reader: Speaker;
beforeAll(async () => {
  t = await startTestkit();
  // No role is needed to read what the law asks.
  reader = await t.user((await t.body('PL')).id, []);
});
afterAll(() => t?.stop());

const ask = async (query: string, variables: object = {}) => (await t.run(reader, query, variables)).data;

describe('the questionnaire of recognition', () => {
  it('lists its 34 questions in six sections', async () => {
    const { questionnaire } = await ask(`{ questionnaire(id: "recognition") {
      edition { questionnaire major version typeName title(language: "pl") { text language } } workflow legalArea { id }
      forms(language: "de") { key isAskable isEditable sections { key label }
        items { ref depth section state label { text language } value { text } } } } }`);
    const reply = questionnaire.forms.find(({ key }: { key: string }) => key === 'reply');
    const top = reply.items.filter(({ depth }: { depth: number }) => depth === 0);
    expect(top.map(({ ref }: { ref: string }) => ref)).toEqual(
      Array.from({ length: 34 }, (_, index) => `PQ-${String(index + 1).padStart(2, '0')}`),
    );
    expect(reply.sections.map(({ key }: { key: string }) => key)).toEqual([
      'profession',
      'holder',
      'qualification',
      'experience',
      'pursuit',
      'documents',
    ]);
    expect(new Set(top.map(({ section }: { section: string }) => section)).size).toBe(6);
    expect(reply).toMatchObject({ isAskable: true, isEditable: false });
    expect(questionnaire).toMatchObject({
      workflow: 'information-request',
      legalArea: { id: 'professional-qualifications' },
      edition: { questionnaire: 'recognition', major: 1, typeName: 'RecognitionV1', title: { language: 'pl' } },
    });
  });

  it('stands empty, as if every question were asked, with an ellipsis for each answer that a question quotes', async () => {
    const { questionnaire } = await ask(
      `{ questionnaire(id: "recognition", major: 1) { forms(language: "en") { key items { path state label { text } display } } } }`,
    );
    const items = questionnaire.forms.flatMap(({ items }: { items: object[] }) => items);
    const states = new Set(items.map(({ state }: { state: string }) => state));
    expect([...states].sort()).toEqual(['NOT_RELEVANT', 'UNANSWERED']);
    const national = items.find(({ path }: { path: string }) => path === 'reply.nationalOfState');
    expect(national.label.text).toBe('Is … … a national of your state?');
  });

  it('is null for what does not exist', async () => {
    expect(
      await ask('{ a: questionnaire(id: "recognition", major: 9) { id } b: questionnaire(id: "x") { id } }'),
    ).toEqual({
      a: null,
      b: null,
    });
  });

  it('is one of all questionnaires, in one of all legal areas', async () => {
    const { questionnaires, legalAreas } = await ask(
      '{ questionnaires { edition { typeName } } legalAreas { id title(language: "pt") { text } celex competenceLists } }',
    );
    expect(questionnaires).toContainEqual({ edition: { typeName: 'RecognitionV1' } });
    expect(legalAreas).toContainEqual({
      id: 'professional-qualifications',
      title: { text: 'Qualificações profissionais' },
      celex: ['32005L0036'],
      competenceLists: ['profession'],
    });
  });
});

describe('a code list', () => {
  const list = async (args: string) => {
    const { codeList } = await ask(
      `{ codeList(${args}) { edges { node { code label list } } pageInfo { hasNextPage endCursor } } }`,
    );
    return codeList.edges.map(({ node }: { node: object }) => node);
  };
  const codes = async (args: string) => (await list(args)).map(({ code }: { code: string }) => code);

  it.each([
    ['en', 'Afghanistan', 'Zimbabwe'],
    ['sv', 'Afghanistan', 'Österrike'],
    ['de', 'Afghanistan', 'Zypern'],
  ])('of countries is sorted by label as %s sorts', async (language, first, last) => {
    const all = await ask(
      `{ codeList(id: "country", language: "${language}", first: 300) { edges { node { label(language: "${language}") } } } }`,
    );
    const labels: string[] = all.codeList.edges.map(({ node }: { node: { label: string } }) => node.label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator(language).compare));
    expect(labels[0]).toBe(first);
    const wanted = labels.filter((label) => ['Zimbabwe', 'Österrike', 'Zypern'].includes(label));
    expect(wanted.at(-1)).toBe(last);
  });

  it.each([
    ['by label in the language', 'search: "Poloni", language: "pt"', ['PL']],
    ['without accents', 'search: "polonia", language: "pt"', ['PL']],
    ['in another script', 'search: "πορτογαλια", language: "el"', ['PT']],
    ['by code', 'search: "lu", language: "fr"', expect.arrayContaining(['LU'])],
    ['for nothing', 'search: "atlantis"', []],
  ])('is searched %s', async (_how, search, expected) => {
    expect(await codes(`id: "country", ${search}`)).toEqual(expected);
  });

  it('comes page by page, each option once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { codeList } = await ask(
        'query ($after: String) { codeList(id: "profession", first: 5, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...codeList.edges.map(({ node }: { node: { code: string } }) => node.code));
      after = codeList.pageInfo.hasNextPage ? codeList.pageInfo.endCursor : null;
    } while (after);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(await codes('id: "profession", first: 300'));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('that does not exist is empty', async () => {
    expect(await list('id: "nothing"')).toEqual([]);
  });
});

it.each([
  '{ questionnaire(id: "recognition") { id } }',
  '{ questionnaires { id } }',
  '{ legalAreas { id } }',
  '{ codeList(id: "country") { edges { cursor } } }',
])('nobody who is signed out may ask %s', async (query) => {
  const { errors } = await t.run(null, query);
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
