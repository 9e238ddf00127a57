import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  create,
  DIPLOMA,
  globalId,
  outcomeOf,
  pairOf,
  rawId,
  rowCounts,
  SECRETS,
  succeeded,
} from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
beforeAll(async () => {
  t = await startTestkit();
});
afterAll(() => t?.stop());

const typed = { recognitionV1: DIPLOMA };
const set = (path: string, value: object) => ({ set: { path, value } });
const generic = (operations: object[], more: object = {}) => ({
  generic: { questionnaire: 'recognition', major: 1, operations, ...more },
});

/** Runs something and tells which rows it added. */
async function added(run: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await rowCounts(t);
  await run();
  const after = await rowCounts(t);
  return Object.fromEntries(Object.entries(after).filter(([table, count]) => count !== before[table]));
}

describe('a new exchange', () => {
  it('is a numbered draft of both parties on the newest edition, with one event', async () => {
    const { requesting, responding } = await pairOf(t);
    const { id, ...answer } = succeeded(await create(t, requesting.handler, responding.globalId, typed)).createExchange
      .exchange;
    expect(answer).toEqual({
      number: expect.stringMatching(/^PQ-2026-\d{6}\/1$/),
      revision: 0,
      state: { code: 'DRAFT' },
    });

    const { data } = await t.run(
      requesting.handler,
      `query ($id: ID!) { exchange(id: $id) {
        case { number exchanges { id } } legalArea { id } edition { questionnaire major version typeName }
        parties { part authority { id } } dueOn createdAt closedAt deadlines { name }
        events { edges { node { sequence action fromState toState part } } }
        answers { ... on RecognitionV1 { asked request { profession holder { familyName } } } } } }`,
      { id },
    );
    expect(data.exchange).toEqual({
      case: { number: answer.number.slice(0, -2), exchanges: [{ id }] },
      legalArea: { id: 'professional-qualifications' },
      edition: { questionnaire: 'recognition', major: 1, version: '1.0.0', typeName: 'RecognitionV1' },
      parties: [
        { part: 'requesting', authority: { id: requesting.globalId } },
        { part: 'responding', authority: { id: responding.globalId } },
      ],
      dueOn: null,
      createdAt: '2026-03-02T08:00:00.000Z',
      closedAt: null,
      deadlines: [],
      events: {
        edges: [{ node: { sequence: 1, action: 'CREATE', fromState: null, toState: 'DRAFT', part: 'requesting' } }],
      },
      answers: { asked: DIPLOMA.asked, request: { profession: 'DOCTOR', holder: { familyName: SECRETS.familyName } } },
    });
  });

  it('can be made through the generic face with the same answers', async () => {
    const { requesting, responding } = await pairOf(t);
    const answers = generic(
      [
        set('request.profession', { text: 'DOCTOR' }),
        set('request.holder.familyName', { text: 'Nowak' }),
        set('request.holder.birthDate', { text: '1980-02-29' }),
        { addRow: { path: 'request.attachedDocuments', row: 'a' } },
        set('request.attachedDocuments[a].title', { text: 'Diploma' }),
      ],
      { asked: ['reply.documentAuthentic'] },
    );
    const made = succeeded(await create(t, requesting.handler, responding.globalId, answers));
    const { data } = await t.run(
      requesting.handler,
      `query ($id: ID!) { exchange(id: $id) { answers { ... on RecognitionV1 {
        asked request { profession holder { familyName birthDate } attachedDocuments { row title } } } } } }`,
      { id: made.createExchange.exchange.id },
    );
    expect(data.exchange.answers).toEqual({
      asked: ['documentAuthentic'],
      request: {
        profession: 'DOCTOR',
        holder: { familyName: 'Nowak', birthDate: '1980-02-29' },
        attachedDocuments: [{ row: 'a', title: 'Diploma' }],
      },
    });
  });

  it('is stored with ordinary answers in the clear and personal ones sealed', async () => {
    const { requesting, responding } = await pairOf(t);
    const made = succeeded(await create(t, requesting.handler, responding.globalId, typed));
    const where = { id: rawId(made.createExchange.exchange.id) };
    const { wrappedKey, sheets, asked } = await t.db.prisma.exchange.findUniqueOrThrow({
      where,
      include: { sheets: true },
    });
    const [sheet] = sheets;
    expect(sheets).toHaveLength(1);
    expect(asked).toEqual(['reply.personOnDiploma', 'reply.documentAuthentic', 'reply.documentIssuer']);
    expect(sheet?.open).toEqual({
      'request.profession': 'DOCTOR',
      'request.purpose': 'ESTABLISHMENT',
      'request.qualification.title': 'Lekarz',
    });
    expect(sheet?.sealedPaths).toContain('request.holder.familyName');
    expect(Buffer.from(sheet?.sealed ?? []).includes(SECRETS.familyName)).toBe(false);
    expect(sheet?.frozenAt).toBeNull();
    expect(wrappedKey).not.toBeNull();
  });

  it('adds its rows together and queues nothing: nobody else knows of a draft', async () => {
    const { requesting, responding } = await pairOf(t);
    const before = await rowCounts(t);
    succeeded(await create(t, requesting.handler, responding.globalId, typed));
    const after = await rowCounts(t);
    const difference = Object.fromEntries(Object.entries(after).map(([key, n]) => [key, n - (before[key] ?? 0)]));
    expect(difference).toEqual({
      exchanges: 1,
      cases: 1,
      parties: 2,
      sheets: 1,
      events: 1,
      deadlines: 0,
      audit: 1,
      jobs: 0,
    });
  });

  it('gets a number of its own, also when many are made at once', async () => {
    const { requesting, responding } = await pairOf(t);
    const many = Array.from({ length: 8 }, () => create(t, requesting.handler, responding.globalId, typed));
    const numbers = (await Promise.all(many)).map((answer) => succeeded(answer).createExchange.exchange.number);
    expect(new Set(numbers).size).toBe(8);
  });
});

describe('a refused exchange leaves nothing behind', () => {
  it.each([
    ['UNKNOWN', async () => globalId('00000000-0000-7000-8000-000000000000', 'Authority')],
    ['NOT_COMPETENT', async () => (await t.body('PT', { legalAreas: [] })).globalId],
    ['NOT_COMPETENT', async () => (await t.body('PT', { legalAreas: ['posting-of-workers'] })).globalId],
    ['SAME_STATE', async () => (await t.body('PL')).globalId],
  ])('when the recipient is %s', async (problem, recipientOf) => {
    const { handler } = await t.body('PL');
    const recipient = await recipientOf();
    const difference = await added(async () => {
      const { data } = await create(t, handler, recipient, typed);
      expect(data.createExchange).toMatchObject({
        __typename: 'InvalidRecipientError',
        code: 'INVALID_RECIPIENT',
        message: expect.stringMatching(/\w/),
        problem,
      });
    });
    expect(difference).toEqual({});
  });

  it.each<[string, string, object]>([
    ['UNKNOWN_ITEM', 'request.shoeSize', set('request.shoeSize', { integer: 42 })],
    ['UNKNOWN_ITEM', 'request.attachedDocuments.title', set('request.attachedDocuments.title', { text: 'x' })],
    ['WRONG_TYPE', 'request.activity', set('request.activity', { boolean: true })],
    ['WRONG_TYPE', 'request.holder', set('request.holder', { text: 'x' })],
    ['FORMAT', 'request.holder.birthDate', set('request.holder.birthDate', { text: '1980-02-30' })],
    ['FORMAT', 'request.attachedDocuments', { addRow: { path: 'request.attachedDocuments', row: 'a.b' } }],
    ['NOT_AN_OPTION', 'request.profession', set('request.profession', { text: 'SORCERER' })],
    ['UNKNOWN_ROW', 'request.attachedDocuments[x].title', set('request.attachedDocuments[x].title', { text: 'x' })],
    ['UNKNOWN_ROW', 'request.attachedDocuments', { removeRow: { path: 'request.attachedDocuments', row: 'x' } }],
    ['NOT_EDITABLE', 'reply.professionRegulated', set('reply.professionRegulated', { boolean: true })],
  ])('when an answer is %s at %s', async (code, path, operation) => {
    const { requesting, responding } = await pairOf(t);
    const difference = await added(async () => {
      const { data } = await create(t, requesting.handler, responding.globalId, generic([operation]));
      expect(data.createExchange).toMatchObject({ __typename: 'InvalidAnswersError', code: 'INVALID_ANSWERS' });
      expect(data.createExchange.issues).toEqual([
        { code, path, limit: null, severity: 'ERROR', message: expect.stringMatching(/ /) },
      ]);
    });
    expect(difference).toEqual({});
  });

  it('when an answer names a file that was never uploaded', async () => {
    const { requesting, responding } = await pairOf(t);
    const path = 'request.attachedDocuments[a].file';
    const file = '00000000-0000-7000-8000-000000000000';
    const operations = [{ addRow: { path: 'request.attachedDocuments', row: 'a' } }, set(path, { file })];
    const difference = await added(async () => {
      const { data } = await create(t, requesting.handler, responding.globalId, generic(operations));
      expect(data.createExchange.issues).toEqual([expect.objectContaining({ code: 'UNKNOWN_FILE', path })]);
    });
    expect(difference).toEqual({});
  });

  it('when several answers are wrong, and tells of all of them', async () => {
    const { requesting, responding } = await pairOf(t);
    const operations = [
      set('request.profession', { text: 'SORCERER' }),
      set('request.holder.familyName', { text: 'Nowak' }),
      set('request.holder.birthDate', { text: 'yesterday' }),
      set('request.nothing', { text: 'x' }),
    ];
    const answers = generic(operations, { asked: ['reply.nothing', 'request.profession'] });
    const difference = await added(async () => {
      const { data } = await create(t, requesting.handler, responding.globalId, answers);
      expect(data.createExchange.issues.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
        ['NOT_AN_OPTION', 'request.profession'],
        ['FORMAT', 'request.holder.birthDate'],
        ['UNKNOWN_ITEM', 'request.nothing'],
        ['UNKNOWN_ITEM', 'reply.nothing'],
        ['UNKNOWN_ITEM', 'request.profession'],
      ]);
    });
    expect(difference).toEqual({});
  });

  it.each([
    ['does not exist', { questionnaire: 'horoscope', major: 1 }],
    ['has no such major', { questionnaire: 'recognition', major: 7 }],
  ])('when the questionnaire %s', async (_what, line) => {
    const { requesting, responding } = await pairOf(t);
    const difference = await added(async () => {
      const { data } = await create(t, requesting.handler, responding.globalId, generic([], line));
      expect(data.createExchange).toMatchObject({ code: 'UNKNOWN_QUESTIONNAIRE' });
    });
    expect(difference).toEqual({});
  });

  it.each<[string, 'FORBIDDEN' | 'UNAUTHENTICATED', Parameters<Testkit['user']>[1] | null]>([
    ['a viewer of the area', 'FORBIDDEN', [{ legalArea: 'professional-qualifications', role: 'VIEWER' }]],
    ['a handler of another area', 'FORBIDDEN', [{ legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' }]],
    [
      'a viewer of the area who is a handler of another one',
      'FORBIDDEN',
      [
        { legalArea: 'professional-qualifications', role: 'VIEWER' },
        { legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' },
      ],
    ],
    ['a user without roles', 'FORBIDDEN', []],
    ['somebody signed out', 'UNAUTHENTICATED', null],
  ])('when %s tries', async (_who, code, roles) => {
    const { requesting, responding } = await pairOf(t);
    const speaker = roles && (await t.user(requesting.id, roles));
    const difference = await added(async () => {
      expect(outcomeOf(await create(t, speaker, responding.globalId, typed))).toBe(code);
    });
    expect(difference).toEqual({});
  });
});
