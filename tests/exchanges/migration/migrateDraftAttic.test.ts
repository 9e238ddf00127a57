import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  DIPLOMA,
  download,
  draft,
  globalId,
  outcomeOf,
  type Pair,
  pairOf,
  perform,
  played,
  rawId,
  revisionOf,
  rowCounts,
  SECRETS,
  save,
  succeeded,
} from '../../helpers/exchangeStory.ts';
import { publishNewer } from '../../helpers/publishNewer.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../../helpers/testkit.ts';
import { ATTIC, DOCUMENT_FILE, LINE, migrate, plant, see, stored } from './migration.ts';

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
});
afterAll(() => t?.stop());
// New drafts begin on an edition that says what the first one said.
beforeEach(() => publishNewer(t, LINE));

describe('the attic', () => {
  let id: string;
  let file: string;
  beforeEach(async () => {
    ({ id, file } = await completeDraft(t, pair));
    await publishNewer(t, LINE, plant);
    succeeded(await migrate(t, pair.requesting.handler, id));
  });

  it('is sealed in the database', async () => {
    const { rows } = await t.db.pool.query<{ row: string }>(
      'select x::text as row from "AnswerSheet" x where "exchangeId" = $1',
      [rawId(id)],
    );
    const [{ row = '' } = {}] = rows;
    const sealed = (await stored(t, id)).sheets[0]?.sealedAttic;
    expect(sealed?.length).toBeGreaterThan(SECRETS.comment.length);
    expect(row).not.toContain(SECRETS.comment);
    expect(row).not.toContain(Buffer.from(SECRETS.comment).toString('hex'));
    expect(t.logged()).not.toContain(SECRETS.comment);
  });

  it('cannot be opened as that of another exchange', async () => {
    await publishNewer(t, LINE);
    const { id: other } = await completeDraft(t, pair);
    await t.db.pool.query(
      `update "Exchange" set "wrappedKey" = (select "wrappedKey" from "Exchange" where "id" = $1) where "id" = $2`,
      [rawId(id), rawId(other)],
    );
    await t.db.pool.query(
      `update "AnswerSheet" set "sealedAttic" = (select "sealedAttic" from "AnswerSheet" where "exchangeId" = $1) where "exchangeId" = $2`,
      [rawId(id), rawId(other)],
    );
    const answer = await t.run(pair.requesting.handler, `query ($id: ID!) { exchange(id: $id) { ${ATTIC} } }`, {
      id: other,
    });
    expect(outcomeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
  });

  it('is shown to handlers of the own side only, and its reading is recorded', async () => {
    const viewer = await t.user(pair.requesting.id, [{ legalArea: AREA, role: 'VIEWER' }]);
    expect(await see(t, id, viewer)).toMatchObject({ attic: [], migration: null });
    const where = { exchangeId: rawId(id), userId: pair.requesting.handler.userId, operation: 'READ' };
    const before = await t.db.prisma.auditEntry.count({ where });
    await t.run(pair.requesting.handler, `query ($id: ID!) { exchange(id: $id) { ${ATTIC} } }`, { id });
    const reads = await t.db.prisma.auditEntry.findMany({ where, orderBy: { id: 'asc' }, skip: before });
    expect(reads.map(({ items }) => items)).toEqual([['request.comment', DOCUMENT_FILE]]);
  });

  it('is gone once the draft is sent, for both sides, with the file that only it names', async () => {
    const attached = await see(t, id, pair.requesting.handler);
    const row = /\[(.+)\]/.exec(attached.attic[1].path)?.[1] ?? '';
    const generic = {
      ...{ questionnaire: 'recognition', major: 1 },
      operations: [
        { set: { path: 'request.urgent', value: { boolean: true } } },
        { set: { path: 'request.qualification.name', value: { text: 'Lek' } } },
        { removeRow: { path: 'request.attachedDocuments', row } },
      ],
      asked: ['reply.personOnDiploma'],
    };
    succeeded(await save(t, pair.requesting.handler, id, { generic }));
    succeeded(await perform(t, pair.requesting.handler, id, 'SEND', { dueOn: '2026-03-20' }));
    expect((await stored(t, id)).sheets).toMatchObject([{ form: 'request', sealedAttic: null }]);
    for (const { handler } of [pair.requesting, pair.responding]) {
      expect((await see(t, id, handler)).attic).toEqual([]);
      expect((await download(t, handler, file)).status).toBe(404);
    }
    expect(JSON.stringify(await see(t, id, pair.responding.handler))).not.toContain(SECRETS.comment);
  });

  it('is out of reach with the key of its exchange', async () => {
    await t.db.prisma.exchange.update({ where: { id: rawId(id) }, data: { wrappedKey: null } });
    expect((await see(t, id, pair.requesting.handler)).attic).toEqual([]);
    expect(outcomeOf(await migrate(t, pair.requesting.handler, id))).not.toBe('MigrateDraftPayload');
  });
});

describe('a migration is refused, and nothing is stored', () => {
  const refused = async (id: string, speaker: Speaker | null, input: object = {}) => {
    const [before, rows] = [await stored(t, id), await rowCounts(t)];
    const answer = await migrate(t, speaker, id, input);
    expect(await stored(t, id)).toEqual(before);
    expect(await rowCounts(t)).toEqual(rows);
    return answer;
  };

  it('when somebody changed the draft in the meantime', async () => {
    const id = await draft(t, pair);
    await publishNewer(t, LINE, plant);
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { request: { purpose: null } } }));
    const { data } = await refused(id, pair.requesting.handler, { revision: 0 });
    expect(data.migrateDraft).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT', revision: 1 });
  });

  it('when the draft is on the newest edition', async () => {
    const id = await draft(t, pair);
    const { data } = await refused(id, pair.requesting.handler);
    expect(data.migrateDraft).toMatchObject({
      __typename: 'DraftNotMigratableError',
      code: 'DRAFT_NOT_MIGRATABLE',
      message: expect.stringMatching(/ /),
      problem: 'NO_NEWER_EDITION',
    });
  });

  it('when another edition was published than the one that was shown', async () => {
    const id = await draft(t, pair);
    const shown = await publishNewer(t, LINE);
    await publishNewer(t, LINE, plant);
    const { data } = await refused(id, pair.requesting.handler, { version: shown });
    expect(data.migrateDraft).toMatchObject({ problem: 'OTHER_EDITION' });
  });

  it('when the newest edition runs on another workflow', async () => {
    const id = await draft(t, pair);
    await publishNewer(t, LINE, ({ questionnaire }) => {
      questionnaire.workflow = 'alert';
    });
    expect((await see(t, id, pair.requesting.handler)).newerEdition).toBeNull();
    const { data } = await refused(id, pair.requesting.handler);
    expect(data.migrateDraft).toMatchObject({ problem: 'NO_NEWER_EDITION' });
  });

  it.each(['SENT', 'ACCEPTED', 'REPLIED', 'CLOSED'] as const)('to both sides once it is %s', async (state) => {
    const { id } = await played(t, pair, state);
    await publishNewer(t, LINE, plant);
    for (const { handler } of [pair.requesting, pair.responding]) {
      expect(await see(t, id, handler)).toMatchObject({ newerEdition: null, migration: null });
      const { data } = await refused(id, handler);
      expect(data.migrateDraft).toMatchObject({ problem: 'NOT_A_DRAFT' });
    }
  });

  it('once it is discarded', async () => {
    const id = await draft(t, pair);
    succeeded(await perform(t, pair.requesting.handler, id, 'DISCARD'));
    await publishNewer(t, LINE, plant);
    expect((await refused(id, pair.requesting.handler)).data.migrateDraft).toMatchObject({ problem: 'NOT_A_DRAFT' });
  });

  it('to everybody else', async () => {
    const id = await draft(t, pair);
    await publishNewer(t, LINE, plant);
    const elsewhere = { legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' } as const;
    const speakers = {
      viewer: await t.user(pair.requesting.id, [{ legalArea: AREA, role: 'VIEWER' }]),
      viewerHereHandlerElsewhere: await t.user(pair.requesting.id, [{ legalArea: AREA, role: 'VIEWER' }, elsewhere]),
      handlerElsewhere: await t.user(pair.requesting.id, [elsewhere]),
      withoutRole: await t.user(pair.requesting.id, []),
      recipientOfADraft: pair.responding.handler,
      third: (await t.body('DE')).handler,
      signedOut: null,
    };
    const outcomes: Record<string, string> = {};
    for (const [who, speaker] of Object.entries(speakers)) outcomes[who] = outcomeOf(await refused(id, speaker));
    expect(outcomes).toEqual({
      viewer: 'FORBIDDEN',
      viewerHereHandlerElsewhere: 'FORBIDDEN',
      handlerElsewhere: 'NOT_FOUND',
      withoutRole: 'FORBIDDEN',
      recipientOfADraft: 'NOT_FOUND',
      third: 'NOT_FOUND',
      signedOut: 'UNAUTHENTICATED',
    });
  });

  it('of an exchange that does not exist', async () => {
    const missing = globalId('00000000-0000-7000-8000-000000000000');
    expect(outcomeOf(await migrate(t, pair.requesting.handler, missing))).toBe('NOT_FOUND');
  });
});

it('of several who migrate or save at the same time exactly one wins', async () => {
  const drafts = await Promise.all(Array.from({ length: 6 }, () => draft(t, pair, DIPLOMA)));
  await publishNewer(t, LINE, plant);
  for (const id of drafts) {
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => migrate(t, pair.requesting.handler, id, { revision: 0 })),
      save(t, pair.requesting.handler, id, { recognitionV1: { request: { purpose: null } } }, 0),
    ]);
    const types = answers.map(({ data }) => Object.values<{ __typename: string }>(data ?? {})[0]?.__typename);
    expect(types.filter((type) => type !== 'ConflictError')).toEqual([expect.stringMatching(/Payload$/)]);
    expect(await revisionOf(t, id)).toBe(1);
  }
});
