import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { drainJobs } from '../helpers/drainJobs.ts';
import {
  completeDraft,
  download,
  globalId,
  type Pair,
  pairOf,
  perform,
  played,
  REPLY,
  rawId,
  save,
  succeeded,
  upload,
} from '../helpers/exchangeStory.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const MISSING = '00000000-0000-7000-8000-000000000000';

let t: Testkit;
let pair: Pair;
/** A closed exchange of the pair: everything there is to find out has happened. */
let id: string;
let file: string;
let number: string;

beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  ({ id, file } = await played(t, pair, 'CLOSED'));
  await drainJobs(t);
  number = (await t.run(pair.requesting.handler, 'query ($id: ID!) { exchange(id: $id) { number } }', { id })).data
    .exchange.number;
});
afterAll(() => t?.stop());

const elsewhere = { legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' } as const;
const STRANGERS: Readonly<Record<string, () => Promise<Speaker | null>>> = {
  'a handler of a third authority': async () => (await t.body('DE')).handler,
  "a party's user with a role in another area only": () => t.user(pair.responding.id, [elsewhere]),
  "a party's user without any role": () => t.user(pair.responding.id, []),
  'somebody signed out': async () => null,
};

/** Every way to ask for one exchange by its id. */
const BY_ID: Readonly<Record<string, string>> = {
  exchange: 'query ($id: ID!) { exchange(id: $id) { id number state { code } answers { __typename } } }',
  'exchange, deeply':
    'query ($id: ID!) { exchange(id: $id) { case { number exchanges { number } } form(key: "reply") { key } } }',
  node: 'query ($id: ID!) { node(id: $id) { id ... on Exchange { number } } }',
  nodes: 'query ($id: ID!) { nodes(ids: [$id]) { id ... on Exchange { number } } }',
  performAction: `mutation ($id: ID!) { performAction(input: { exchange: $id, revision: 0, action: SEND, dueOn: "2026-04-01" }) {
    __typename ... on UserError { code message } ... on ConflictError { revision } ... on ActionNotAvailableError { available } } }`,
  saveAnswers: `mutation ($id: ID!) { saveAnswers(input: { exchange: $id, baseRevision: 0, patch: { recognitionV1: {} } }) {
    __typename ... on UserError { code message } ... on ConflictError { revision } } }`,
  migrateDraft: `mutation ($id: ID!) { migrateDraft(input: { exchange: $id, revision: 0 }) {
    __typename ... on UserError { code message } ... on ConflictError { revision } } }`,
  'attic and migration':
    'query ($id: ID!) { exchange(id: $id) { attic { path } newerEdition { version } migration { isLossless } } }',
};

describe.each(Object.keys(STRANGERS))('%s', (who) => {
  let stranger: Speaker | null;
  beforeAll(async () => {
    stranger = (await STRANGERS[who]?.()) ?? null;
  });

  it.each(Object.keys(BY_ID))('gets the same answer to %s as for an id that does not exist', async (way) => {
    const ask = async (asked: string) => {
      const answer = await t.run(stranger, BY_ID[way] ?? '', { id: asked });
      return JSON.stringify(answer).replaceAll(asked, 'ID');
    };
    const missing = await ask(globalId(MISSING));
    expect(await ask(id)).toBe(missing);
    expect(missing).not.toContain('INTERNAL_SERVER_ERROR');
    expect(missing).toMatch(/NOT_FOUND|FORBIDDEN|UNAUTHENTICATED|null/);
  });

  it.each(['{}', '{ states: ["CLOSED"] }', '{ part: "responding" }', `{ legalArea: "${AREA}" }`, '{ number: "PQ-" }'])(
    'finds nothing in lists filtered by %s',
    async (filter) => {
      const { data } = await t.run(
        stranger,
        `{ exchanges(filter: ${filter}) { totalCount edges { node { id number } } pageInfo { hasNextPage endCursor } } }`,
      );
      const found = data?.exchanges ?? null;
      expect([null, { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } }]).toContainEqual(
        found,
      );
    },
  );

  it('finds nothing by its number', async () => {
    const { data } = await t.run(stranger, 'query ($n: String) { exchanges(filter: { number: $n }) { totalCount } }', {
      n: number,
    });
    expect(data?.exchanges.totalCount ?? 0).toBe(0);
  });

  it('has no news of it', async () => {
    const { data } = await t.run(stranger, '{ viewer { notifications { edges { node { exchangeId } } } } }');
    expect(data.viewer?.notifications.edges ?? []).toEqual([]);
  });

  it('gets the same answer for its file as for one that does not exist', async () => {
    const ask = async (asked: string) => {
      const response = await download(t, stranger, asked);
      return [response.status, await response.text()];
    };
    const missing = await ask(MISSING);
    expect(await ask(file)).toEqual(missing);
    expect(missing[0]).toBe(stranger ? 404 : 401);
  });

  it('gets the same answer to an upload as for an exchange that does not exist', async () => {
    const ask = async (asked: string) => {
      const response = await upload(t, stranger, asked);
      return [response.status, await response.text()];
    };
    const missing = await ask(globalId(MISSING));
    expect(await ask(id)).toEqual(missing);
    expect(missing[0]).toBe(stranger ? 404 : 401);
  });
});

describe('an id that nothing can have', () => {
  it.each<[string, string | undefined]>([
    ['not-a-uuid', undefined],
    ["' or 1=1 --", undefined],
    [`${MISSING}0`, undefined],
    [MISSING, 'Nonsense'],
    [MISSING, 'Viewer'],
  ])('such as %s of type %s is a mistake of the client, not a failure', async (raw, type) => {
    for (const [way, query] of Object.entries(BY_ID)) {
      const { errors } = await t.run(pair.requesting.handler, query, { id: globalId(raw, type) });
      expect([way, errors?.[0]?.extensions.code]).toEqual([way, 'BAD_USER_INPUT']);
    }
  });

  it('such as that of an authority is not taken for an exchange', async () => {
    const answer = await t.run(pair.requesting.handler, BY_ID['exchange'] ?? '', { id: pair.responding.globalId });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { data } = await t.run(pair.requesting.handler, BY_ID['node'] ?? '', { id: pair.responding.globalId });
    expect(data.node).toEqual({ id: pair.responding.globalId });
  });
});

describe('what one side keeps from the other', () => {
  const QUERY = `query ($id: ID!) {
    exchange(id: $id) { state { code } answers { ... on RecognitionV1 { reply { documentIssuer { issuer } } request { profession } } }
      reply: form(key: "reply") { items { path state value { text } display } } } }`;
  const seenBy = (speaker: Speaker, asked: string) => t.run(speaker, QUERY, { id: asked });
  const listedBy = async (speaker: Speaker) => {
    const { data } = await t.run(speaker, '{ exchanges(first: 100) { totalCount edges { node { id } } } }');
    expect(data.exchanges.totalCount).toBe(data.exchanges.edges.length);
    return data.exchanges.edges.map(({ node }: { node: { id: string } }) => node.id);
  };

  it('a draft does not exist for its recipient until it is sent, and never if it is discarded', async () => {
    const own = await pairOf(t);
    const { id: sent, file: attached } = await completeDraft(t, own);
    const { id: discarded } = await completeDraft(t, own);
    const isHidden = async (one: string) => {
      expect((await seenBy(own.responding.handler, one)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await listedBy(own.responding.handler)).not.toContain(one);
      expect(await listedBy(own.requesting.handler)).toContain(one);
    };
    await isHidden(sent);
    expect((await download(t, own.responding.handler, attached)).status).toBe(404);
    succeeded(await perform(t, own.requesting.handler, discarded, 'DISCARD'));
    await isHidden(discarded);

    succeeded(await perform(t, own.requesting.handler, sent, 'SEND', { dueOn: '2026-03-20' }));
    expect((await seenBy(own.responding.handler, sent)).data.exchange.answers.request.profession).toBe('DOCTOR');
    expect(await listedBy(own.responding.handler)).toEqual([sent]);
    expect((await download(t, own.responding.handler, attached)).status).toBe(200);
  });

  it('a reply cannot be read by the requesting side until it is sent', async () => {
    const own = await pairOf(t);
    const { id: accepted } = await played(t, own, 'ACCEPTED');
    succeeded(await save(t, own.responding.handler, accepted, { recognitionV1: { reply: REPLY } }));
    const { data: before } = await seenBy(own.requesting.handler, accepted);
    expect(before.exchange.answers.reply).toBeNull();
    const items: { state: string; value: object | null; display: string | null }[] = before.exchange.reply.items;
    expect(items.filter(({ state, value, display }) => value || display || state === 'ANSWERED')).toEqual([]);
    expect(JSON.stringify(before)).not.toContain(REPLY.documentIssuer.issuer);

    succeeded(await perform(t, own.responding.handler, accepted, 'REPLY'));
    const { data: after } = await seenBy(own.requesting.handler, accepted);
    expect(after.exchange.answers.reply.documentIssuer.issuer).toBe(REPLY.documentIssuer.issuer);
  });

  it('a reply that was being written stays unread when the request is withdrawn or refused', async () => {
    for (const [side, action] of [
      ['requesting', 'WITHDRAW'],
      ['responding', 'REFUSE'],
    ] as const) {
      const own = await pairOf(t);
      const { id: accepted } = await played(t, own, 'ACCEPTED');
      succeeded(await save(t, own.responding.handler, accepted, { recognitionV1: { reply: REPLY } }));
      succeeded(await perform(t, own[side].handler, accepted, action, { reason: 'Over.' }));
      const { data } = await seenBy(own.requesting.handler, accepted);
      expect(data.exchange.answers.reply).toBeNull();
      expect(JSON.stringify(data)).not.toContain(REPLY.documentIssuer.issuer);
    }
  });

  it('a case shows only those of its exchanges that the viewer is a party of', async () => {
    const own = await pairOf(t);
    const { id: mine } = await played(t, own, 'SENT');
    const theirs = await played(t, await pairOf(t, 'PL', 'DE'), 'SENT');
    await t.db.pool.query(
      `update "Exchange" set "caseId" = (select "caseId" from "Exchange" where "id" = $1) where "id" = $2`,
      [rawId(mine), rawId(theirs.id)],
    );
    const { data } = await t.run(
      own.responding.handler,
      'query ($id: ID!) { exchange(id: $id) { case { exchanges { id } } } }',
      { id: mine },
    );
    expect(data.exchange.case.exchanges).toEqual([{ id: mine }]);
  });
});
