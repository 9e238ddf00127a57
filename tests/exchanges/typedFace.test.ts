import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { buildSchema, parse, validate } from 'graphql';

import { answersOf } from '../../src/exchanges/answersOf.ts';
import { projectRoot } from '../../src/root.ts';
import { create, outcomeOf, type Pair, rawId, save, succeeded, upload } from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

const AREA = 'constructs';
const QUERY = /* GraphQL */ `
  query ($id: ID!) {
    exchange(id: $id) {
      answers {
        __typename
        edition { version }
        ... on EverythingV1 {
          asked
          request {
            reason
            reasonOther
            reasonAbsent
            reasonEvidence { id name mediaType }
            reasonWithheld
            weight
            stay { from to }
            slogan { language text }
            truth { by at }
            payer {
              __typename
              ... on EverythingV1RequestPayerPerson { name }
            }
            sites { row city next { city next { city next { city } } } }
            main { row city }
            others { row }
            siteCount
            town
            place
          }
        }
      }
    }
  }
`;

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit({ folders: [join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'constructs')] });
  const bodies = [];
  for (const country of ['PL', 'PT']) {
    const body = await t.body(country, { legalAreas: [AREA] });
    bodies.push({ ...body, handler: await t.user(body.id, [{ legalArea: AREA, role: 'REQUEST_HANDLER' }]) });
  }
  const [requesting, responding] = bodies;
  pair = { requesting: requesting!, responding: responding! };
});
afterAll(() => t?.stop());

async function draft(request: object): Promise<string> {
  const answers = { everythingV1: { asked: ['done'], request } };
  const created = await create(t, pair.requesting.handler, pair.responding.globalId, answers);
  return succeeded(created).createExchange.exchange.id;
}

async function read(id: string) {
  const { data, errors } = await t.run(pair.requesting.handler, QUERY, { id });
  expect(errors).toBeUndefined();
  return data.exchange.answers.request;
}

async function stored(id: string): Promise<Record<string, unknown>> {
  const record = await t.db.prisma.exchange.findUniqueOrThrow({
    where: { id: rawId(id) },
    include: { parties: { include: { authority: true } }, sheets: true },
  });
  const edition = await t.services.editions.byId(record.editionId);
  return Object.fromEntries(answersOf(t.services, { record, edition } as never));
}

const GIVEN = {
  reason: 'OTHER',
  reasonOther: 'habit',
  reasonWithheld: 'TRADE',
  weight: '3.5',
  stay: { from: '2026-01-01' },
  slogan: [{ language: 'en', text: 'Hello' }],
  truth: true,
  payer: { person: { name: 'Ada' } },
  sites: [
    { addAs: { row: 'a', patch: { city: 'Porto', next: 'b' } } },
    { addAs: { row: 'b', patch: { city: 'Faro', next: 'a' } } },
  ],
  main: 'b',
  others: ['b', 'a'],
  place: 'Lagos',
};

const text = (path: string, value: string) => ({ set: { path: `request.${path}`, value: { text: value } } });
const SAID = [
  text('reason', 'OTHER'),
  text('reason#other', 'habit'),
  text('reason#withheld', 'TRADE'),
  text('weight', '3.5'),
  { set: { path: 'request.stay', value: { period: { from: '2026-01-01' } } } },
  { set: { path: 'request.slogan', value: { texts: [{ language: 'en', text: 'Hello' }] } } },
  { set: { path: 'request.truth', value: { boolean: true } } },
  text('payer', 'person'),
  text('payer.person.name', 'Ada'),
  { addRow: { path: 'request.sites', row: 'a' } },
  text('sites[a].city', 'Porto'),
  { addRow: { path: 'request.sites', row: 'b' } },
  text('sites[b].city', 'Faro'),
  text('main', 'b'),
  { set: { path: 'request.others', value: { rows: ['b', 'a'] } } },
  text('sites[a].next', 'b'),
  text('sites[b].next', 'a'),
  text('place', 'Lagos'),
];

describe('a questionnaire with every construct', () => {
  it('is read as it was written', async () => {
    expect(await read(await draft(GIVEN))).toEqual({
      reason: 'OTHER',
      reasonOther: 'habit',
      reasonAbsent: null,
      reasonEvidence: [],
      reasonWithheld: 'TRADE',
      weight: '3.5',
      stay: { from: '2026-01-01', to: null },
      slogan: [{ language: 'en', text: 'Hello' }],
      truth: { by: 'Test Person', at: '2026-03-02T08:00:00Z' },
      payer: { __typename: 'EverythingV1RequestPayerPerson', name: 'Ada' },
      sites: [
        { row: 'a', city: 'Porto', next: { city: 'Faro', next: { city: 'Porto', next: { city: 'Faro' } } } },
        { row: 'b', city: 'Faro', next: { city: 'Porto', next: { city: 'Faro', next: { city: 'Porto' } } } },
      ],
      main: { row: 'b', city: 'Faro' },
      others: [{ row: 'b' }, { row: 'a' }],
      siteCount: 2,
      town: 'Lagos',
      place: 'Lagos',
    });
  });

  it('stores the same whichever face it is written through', async () => {
    const typed = await draft(GIVEN);
    const generic = await draft({});
    const patch = { generic: { questionnaire: 'everything', major: 1, operations: SAID } };
    succeeded(await save(t, pair.requesting.handler, generic, patch));
    const answers = await stored(typed);
    expect(Object.keys(answers)).toContain('request.sites[a].next');
    expect(await stored(generic)).toEqual(answers);
  });

  it('is empty in a new draft', async () => {
    expect(await read(await draft({}))).toEqual({
      ...Object.fromEntries(Object.keys(GIVEN).map((key) => [key, null])),
      reasonAbsent: null,
      reasonEvidence: [],
      sites: [],
      others: [],
      siteCount: 0,
      town: null,
    });
  });

  it('takes files beside an answer, and an excuse instead of it', async () => {
    const id = await draft({ reason: 'LAW' });
    const { id: file } = (await (await upload(t, pair.requesting.handler, id)).json()) as { id: string };
    const evidence = { everythingV1: { request: { reasonEvidence: [file] } } };
    succeeded(await save(t, pair.requesting.handler, id, evidence));
    expect(await read(id)).toMatchObject({
      reason: 'LAW',
      reasonEvidence: [{ id: file, mediaType: 'application/pdf' }],
    });
    succeeded(await save(t, pair.requesting.handler, id, { everythingV1: { request: { reasonAbsent: 'REFUSED' } } }));
    expect(await read(id)).toMatchObject({ reason: null, reasonAbsent: 'REFUSED' });
    const cleared = { everythingV1: { request: { reasonAbsent: null, reasonEvidence: null } } };
    succeeded(await save(t, pair.requesting.handler, id, cleared));
    expect(await read(id)).toMatchObject({ reason: null, reasonAbsent: null, reasonEvidence: [] });
  });

  it('changes the alternative of a variant, and clears it', async () => {
    const id = await draft(GIVEN);
    succeeded(await save(t, pair.requesting.handler, id, { everythingV1: { request: { payer: { nobody: {} } } } }));
    expect((await read(id)).payer).toEqual({ __typename: 'EverythingV1RequestPayerNobody' });
    succeeded(await save(t, pair.requesting.handler, id, { everythingV1: { request: { payer: null } } }));
    expect((await read(id)).payer).toBeNull();
  });

  it('keeps programs that use an old name working', async () => {
    const id = await draft({ town: 'Faro' });
    expect(await read(id)).toMatchObject({ town: 'Faro', place: 'Faro' });
    expect(await stored(id)).toEqual({ 'request.place': 'Faro' });
  });

  it.each<[string, object, string, string]>([
    [
      'a reason that the question does not take',
      { reasonAbsent: 'NOT_AVAILABLE' },
      'REASON_UNKNOWN',
      'request.reason#absent',
    ],
    [
      'a file that is not of the exchange',
      { reasonEvidence: ['00000000-0000-4000-8000-000000000000'] },
      'UNKNOWN_FILE',
      'request.reason#evidence',
    ],
    ['a row id with a strange character', { sites: [{ addAs: { row: 'a]', patch: {} } }] }, 'FORMAT', 'request.sites'],
  ])('refuses %s, and stores nothing', async (_, request, code, path) => {
    const id = await draft({ weight: '1.0' });
    const answer = await save(t, pair.requesting.handler, id, {
      everythingV1: { request: { ...request, weight: '2.0' } },
    });
    expect(answer.data.saveAnswers.issues).toContainEqual(expect.objectContaining({ code, path }));
    expect(await stored(id)).toEqual({ 'request.weight': '1.0' });
  });

  it.each<[string, object]>([
    ['two alternatives at once', { payer: { person: { name: 'Ada' }, nobody: {} } }],
    ['a computed value', { siteCount: 3 }],
    ['an option that does not exist', { reason: 'WHIM' }],
  ])('is not asked with %s', async (_, request) => {
    const answers = { everythingV1: { request } };
    expect(outcomeOf(await create(t, pair.requesting.handler, pair.responding.globalId, answers))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is not there for the other side before it is sent', async () => {
    const id = await draft(GIVEN);
    expect(outcomeOf(await t.run(pair.responding.handler, QUERY, { id }))).toBe('NOT_FOUND');
  });
});

describe('what an edition tells of itself', () => {
  const EDITION = `query ($mode: AnswersSchemaMode, $language: LanguageTag) { questionnaire(id: "everything") { edition {
    sdl answersSchema(mode: $mode, language: $language) } } }`;

  it('is SDL against which documents can be checked', async () => {
    const { data } = await t.run(pair.requesting.handler, EDITION);
    const schema = buildSchema(data.questionnaire.edition.sdl);
    expect(validate(schema, parse(QUERY))).toEqual([]);
    expect(schema.getType('RecognitionV1')).toBeUndefined();
    expect(data.questionnaire.edition.sdl).toContain('unit: "kilogram"');
  });

  it('is a JSON Schema of the answers that are read', async () => {
    const { data } = await t.run(pair.requesting.handler, EDITION, { mode: 'COMPLETE' });
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validateAnswers = ajv.compile(JSON.parse(data.questionnaire.edition.answersSchema));
    const answers = await read(await draft({ ...GIVEN, sites: [], main: null, others: null }));
    expect(validateAnswers({ asked: ['done'], request: answers })).toBe(true);
    expect(validateAnswers({ asked: ['done'], request: { ...answers, weight: 3.5 } })).toBe(false);
  });
});
