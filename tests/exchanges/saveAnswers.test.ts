import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  draft,
  outcomeOf,
  type Pair,
  pairOf,
  perform,
  played,
  REPLY,
  rawId,
  revisionOf,
  save,
  succeeded,
  upload,
} from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
beforeAll(async () => {
  t = await startTestkit();
});
afterAll(() => t?.stop());

const request = (answers: object) => ({ recognitionV1: { request: answers } });

/** What the requesting side sees of its request. */
async function requestOf({ requesting }: Pair, id: string) {
  const { data } = await t.run(
    requesting.handler,
    `query ($id: ID!) { exchange(id: $id) { answers { ... on RecognitionV1 { asked request {
      profession purpose activity holder { familyName givenName birthDate nationality { code label(language: "pt") } }
      attachedDocuments { row title kind issuedOn file { id name mediaType byteSize } } } } } } }`,
    { id },
  );
  return data.exchange.answers;
}

/** Everything that is stored of an exchange. */
function stored(id: string) {
  return t.db.prisma.exchange.findUniqueOrThrow({ where: { id: rawId(id) }, include: { sheets: true, events: true } });
}

describe('a patch', () => {
  it('keeps what is absent, changes what is there and clears what is null', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const patch = { purpose: null, activity: 'Vaccination', holder: { givenName: 'Ewa', birthDate: null } };
    const answer = succeeded(await save(t, pair.requesting.handler, id, request(patch)));
    expect(answer.saveAnswers.exchange).toMatchObject({ id, revision: 1, state: { code: 'DRAFT' } });

    const { asked, request: now } = await requestOf(pair, id);
    expect(asked).toEqual(['personOnDiploma', 'documentAuthentic', 'documentIssuer']);
    expect(now).toMatchObject({
      profession: 'DOCTOR',
      purpose: null,
      holder: {
        familyName: 'Zażółć-Kwiatkowska',
        givenName: 'Ewa',
        birthDate: null,
        nationality: { code: 'PL', label: 'Polónia' },
      },
    });
  });

  it('clears a whole group, and the questions asked are replaced', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    succeeded(
      await save(t, pair.requesting.handler, id, {
        recognitionV1: { asked: ['documentIssuedOn'], request: { holder: null } },
      }),
    );
    const { asked, request: now } = await requestOf(pair, id);
    expect(asked).toEqual(['documentIssuedOn']);
    expect(now.holder).toEqual({ familyName: null, givenName: null, birthDate: null, nationality: null });
  });

  it('adds, updates, moves and removes rows', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const change = async (...attachedDocuments: object[]) => {
      succeeded(await save(t, pair.requesting.handler, id, request({ attachedDocuments })));
      return (await requestOf(pair, id)).request.attachedDocuments as { row: string; title: string; kind: string }[];
    };
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);

    const three = await change(...['A', 'B', 'C'].map((title) => ({ add: { title, kind: 'DIPLOMA' } })));
    expect(titles(three)).toEqual(['A', 'B', 'C']);
    const [a, b, c] = three.map(({ row }) => row);
    const updated = await change({ update: { row: b, patch: { title: 'B2', kind: null } } });
    expect(updated[1]).toMatchObject({ row: b, title: 'B2', kind: null });
    expect(titles(await change({ move: { row: c, position: 0 } }))).toEqual(['C', 'A', 'B2']);
    expect(titles(await change({ remove: a }, { move: { row: c, position: 99 } }))).toEqual(['B2', 'C']);
    expect(await change({ remove: b }, { remove: c })).toEqual([]);
  });

  it('names an uploaded file by the id that the upload gave', async () => {
    const pair = await pairOf(t);
    const { id, file } = await completeDraft(t, pair);
    expect((await requestOf(pair, id)).request.attachedDocuments).toEqual([
      expect.objectContaining({
        file: { id: file, name: 'dyplom-kwiatkowska.pdf', mediaType: 'application/pdf', byteSize: expect.any(Number) },
      }),
    ]);
  });

  it('cannot name a file of another exchange', async () => {
    const pair = await pairOf(t);
    const { file } = await completeDraft(t, pair);
    const other = await draft(t, pair);
    const { data } = await save(t, pair.requesting.handler, other, request({ attachedDocuments: [{ add: { file } }] }));
    expect(data.saveAnswers.issues).toEqual([expect.objectContaining({ code: 'UNKNOWN_FILE' })]);
  });

  it('stores nothing when one of its answers cannot be kept', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const before = await stored(id);
    const patch = request({ purpose: null, holder: { givenName: 'A\u0000B', nationality: 'XX' } });
    const { data } = await save(t, pair.requesting.handler, id, patch);
    expect(data.saveAnswers.issues.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
      ['FORMAT', 'request.holder.givenName'],
      ['NOT_AN_OPTION', 'request.holder.nationality'],
    ]);
    expect(await stored(id)).toEqual(before);
  });

  it('of another questionnaire is refused', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const generic = { questionnaire: 'horoscope', major: 1, operations: [] };
    const { data } = await save(t, pair.requesting.handler, id, { generic });
    expect(data.saveAnswers.code).toBe('UNKNOWN_QUESTIONNAIRE');
  });
});

describe('of two who save at the same time', () => {
  it('the one with an old revision learns the present one, and nothing is stored', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    succeeded(await save(t, pair.requesting.handler, id, request({ purpose: null })));
    const before = await stored(id);
    const { data } = await save(t, pair.requesting.handler, id, request({ profession: null }), 0);
    expect(data.saveAnswers).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT', revision: 1 });
    expect(await stored(id)).toEqual(before);
  });

  it('exactly one wins', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    for (let revision = 0; revision < 5; revision += 1) {
      const names = ['First', 'Second'];
      const answers = await Promise.all(
        names.map((givenName) => save(t, pair.requesting.handler, id, request({ holder: { givenName } }), revision)),
      );
      const types = answers.map(({ data }) => data.saveAnswers.__typename);
      expect([...types].sort()).toEqual(['ConflictError', 'SaveAnswersPayload']);
      const winner = names[types.indexOf('SaveAnswersPayload')];
      expect((await requestOf(pair, id)).request.holder.givenName).toBe(winner);
      expect(await revisionOf(t, id)).toBe(revision + 1);
    }
  });

  it('in one document, each answer shows the exchange as its own change left it', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const payload = `... on SaveAnswersPayload { exchange { revision answers { ... on RecognitionV1 {
      request { holder { givenName } } } } } }`;
    const { data } = await t.run(
      pair.requesting.handler,
      `mutation ($a: SaveAnswersInput!, $b: SaveAnswersInput!) {
        a: saveAnswers(input: $a) { ${payload} } b: saveAnswers(input: $b) { ${payload} } }`,
      {
        a: { exchange: id, baseRevision: 0, patch: request({ holder: { givenName: 'First' } }) },
        b: { exchange: id, baseRevision: 1, patch: request({ holder: { givenName: 'Second' } }) },
      },
    );
    expect(data.a.exchange).toMatchObject({ revision: 1, answers: { request: { holder: { givenName: 'First' } } } });
    expect(data.b.exchange).toMatchObject({ revision: 2, answers: { request: { holder: { givenName: 'Second' } } } });
  });
});

describe('who may save what', () => {
  const refusedBy = async (pair: Pair, id: string, side: 'requesting' | 'responding', patch: object) => {
    const before = await stored(id);
    const { data } = await save(t, pair[side].handler, id, { recognitionV1: patch });
    expect(await stored(id)).toEqual(before);
    return data.saveAnswers.issues?.map(({ code }: { code: string }) => code);
  };

  it.each(['SENT', 'ACCEPTED', 'REPLIED', 'CLOSED'] as const)(
    'the request is closed to both sides once it is %s',
    async (state) => {
      const pair = await pairOf(t);
      const { id } = await played(t, pair, state);
      const patch = { request: { profession: 'DENTIST' } };
      expect(await refusedBy(pair, id, 'requesting', patch)).toEqual(['NOT_EDITABLE']);
      expect(await refusedBy(pair, id, 'responding', patch)).toEqual(['NOT_EDITABLE']);
      expect(await refusedBy(pair, id, 'requesting', { asked: ['titleRequired'] })).toEqual(['NOT_EDITABLE']);
      expect(await refusedBy(pair, id, 'responding', { asked: ['titleRequired'] })).toEqual(['NOT_EDITABLE']);
    },
  );

  it.each(['SENT', 'REPLIED', 'CLOSED'] as const)('the reply is closed to both sides while %s', async (state) => {
    const pair = await pairOf(t);
    const { id } = await played(t, pair, state);
    const patch = { reply: { personOnDiploma: 'NO' } };
    expect(await refusedBy(pair, id, 'requesting', patch)).toEqual(['NOT_EDITABLE']);
    expect(await refusedBy(pair, id, 'responding', patch)).toEqual(['NOT_EDITABLE']);
  });

  it('the reply is open to the responding side alone once the request is accepted', async () => {
    const pair = await pairOf(t);
    const { id } = await played(t, pair, 'ACCEPTED');
    expect(await refusedBy(pair, id, 'requesting', { reply: REPLY })).toContain('NOT_EDITABLE');
    succeeded(await save(t, pair.responding.handler, id, { recognitionV1: { reply: REPLY } }));
  });

  it('a refused, withdrawn or discarded exchange takes no answers', async () => {
    const pair = await pairOf(t);
    const { id: refused } = await played(t, pair, 'ACCEPTED');
    succeeded(await perform(t, pair.responding.handler, refused, 'REFUSE', { reason: 'Not ours.' }));
    expect(await refusedBy(pair, refused, 'responding', { reply: { personOnDiploma: 'NO' } })).toEqual([
      'NOT_EDITABLE',
    ]);
    const discarded = await draft(t, pair);
    succeeded(await perform(t, pair.requesting.handler, discarded, 'DISCARD'));
    expect(await refusedBy(pair, discarded, 'requesting', { request: { profession: null } })).toEqual(['NOT_EDITABLE']);
  });

  it('viewers, strangers and people signed out are turned away with the right answer', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const before = await stored(id);
    const area = 'professional-qualifications';
    const elsewhere = { legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' } as const;
    const speakers = {
      viewer: await t.user(pair.requesting.id, [{ legalArea: area, role: 'VIEWER' }]),
      viewerHereHandlerElsewhere: await t.user(pair.requesting.id, [{ legalArea: area, role: 'VIEWER' }, elsewhere]),
      handlerElsewhere: await t.user(pair.requesting.id, [elsewhere]),
      withoutRole: await t.user(pair.requesting.id, []),
      recipientOfADraft: pair.responding.handler,
      third: (await t.body('DE')).handler,
      signedOut: null,
    };
    const outcomes: Record<string, string> = {};
    for (const [who, speaker] of Object.entries(speakers)) {
      outcomes[who] = outcomeOf(await save(t, speaker, id, request({ profession: null })));
    }
    expect(outcomes).toEqual({
      viewer: 'FORBIDDEN',
      viewerHereHandlerElsewhere: 'FORBIDDEN',
      handlerElsewhere: 'NOT_FOUND',
      withoutRole: 'FORBIDDEN',
      recipientOfADraft: 'NOT_FOUND',
      third: 'NOT_FOUND',
      signedOut: 'UNAUTHENTICATED',
    });
    expect(await stored(id)).toEqual(before);
  });

  it('files cannot be answered with what is no id of a file', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    await upload(t, pair.requesting.handler, id);
    for (const file of ['nonsense', id, '']) {
      const { data } = await save(t, pair.requesting.handler, id, request({ attachedDocuments: [{ add: { file } }] }));
      expect(data.saveAnswers.issues).toEqual([expect.objectContaining({ code: 'FORMAT' })]);
    }
  });
});
