import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { draft, pairOf, perform, played, rawId, succeeded } from '../helpers/exchangeStory.ts';
import { AREA, type Body, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const MANY = 50;
const INBOX = `query ($first: Int, $after: String, $filter: ExchangeFilter) {
  exchanges(first: $first, after: $after, filter: $filter) {
    edges { node { id number revision dueOn state { code label(language: "pl") isFinal }
      parties { part authority { officialName } } legalArea { id title(language: "pl") { text } } } }
    pageInfo { hasNextPage endCursor } } }`;

let t: Testkit;
let busy: { requesting: Body; responding: Body };
beforeAll(async () => {
  t = await startTestkit();
  busy = await pairOf(t);
  const { id } = await played(t, busy, 'SENT');
  await multiply(rawId(id));
});
afterAll(() => t?.stop());

/** Copies an exchange until there are fifty; some of them were active at the same moment. */
async function multiply(id: string): Promise<void> {
  await t.db.pool.query(
    `with copied as (
       insert into "Exchange" select (json_populate_record(e, json_build_object(
           'id', gen_random_uuid(), 'number', 'PQ-2026-9' || lpad(n::text, 5, '0') || '/1',
           'lastActivityAt', e."lastActivityAt" - make_interval(hours => n / 3)))).*
         from "Exchange" e, generate_series(1, $2) n where e."id" = $1 returning "id")
     insert into "ExchangeParty" select c."id", p."part", p."authorityId" from copied c, "ExchangeParty" p
      where p."exchangeId" = $1`,
    [id, MANY - 1],
  );
}

/** Statements that a query takes, without the look-up of the viewer and what opens and closes a transaction. */
async function statementsOf(speaker: Speaker, query: string, variables?: object): Promise<string[]> {
  t.statements();
  const { errors } = await t.run(speaker, query, variables);
  expect(errors).toBeUndefined();
  return t
    .statements()
    .filter((sql) => !/^(begin|commit|rollback)\b/i.test(sql.trim()) && !/from "User" u join/.test(sql));
}

describe('the list of exchanges', () => {
  it('of fifty takes at most two statements, and as many as a list of one', async () => {
    const { handler } = busy.requesting;
    const { data } = await t.run(handler, INBOX, { first: MANY });
    expect(data.exchanges.edges).toHaveLength(MANY);
    expect(data.exchanges.edges[0].node).toMatchObject({
      state: { code: 'SENT', label: expect.stringMatching(/^Wys/), isFinal: false },
      dueOn: '2026-03-20',
      parties: [
        { part: 'requesting', authority: { officialName: 'Body of PL' } },
        { part: 'responding', authority: { officialName: 'Body of PT' } },
      ],
      legalArea: { id: AREA, title: { text: expect.stringMatching(/[Kk]walifikacj/) } },
    });
    const many = await statementsOf(handler, INBOX, { first: MANY });
    expect(many.length).toBeLessThanOrEqual(2);
    expect((await statementsOf(handler, INBOX, { first: 1 })).length).toBe(many.length);
  });

  it('reads the actions possible on fifty exchanges in one statement more, not in fifty', async () => {
    const query = `{ exchanges(first: ${MANY}) { totalCount edges { node { number availableActions { code } } } } }`;
    expect((await statementsOf(busy.responding.handler, query)).length).toBeLessThanOrEqual(3);
  });

  it('gives each exchange exactly once, page by page, last activity first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await t.run(busy.requesting.handler, INBOX, { first: 7, after });
      const { edges, pageInfo } = data.exchanges;
      seen.push(...edges.map(({ node }: { node: { number: string } }) => node.number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const stored = await t.db.prisma.exchange.findMany({
      where: { parties: { some: { authorityId: busy.requesting.id } } },
      orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
    });
    expect(stored).toHaveLength(MANY);
    expect(seen).toEqual(stored.map(({ number }) => number));
  });

  it('goes backwards too', async () => {
    const { data } = await t.run(
      busy.requesting.handler,
      '{ all: exchanges(first: 50) { edges { node { number } } } end: exchanges(last: 3) { edges { node { number } } } }',
    );
    expect(data.end.edges).toEqual(data.all.edges.slice(-3));
  });

  it('never gives more than a hundred at once', async () => {
    const crowd = await pairOf(t, 'DE', 'FR');
    const { id } = await played(t, crowd, 'SENT');
    for (let round = 0; round < 3; round += 1) {
      await t.db.pool.query(`update "Exchange" set "number" = 'X' || "id" where "number" like 'PQ-2026-9%'`);
      await multiply(rawId(id));
    }
    const { data } = await t.run(crowd.requesting.handler, INBOX, { first: 1000 });
    expect(data.exchanges.edges).toHaveLength(100);
    expect(data.exchanges.pageInfo.hasNextPage).toBe(true);
  });

  it('of nobody is empty', async () => {
    const { handler } = await t.body('SE');
    const { data } = await t.run(handler, '{ exchanges { totalCount edges { cursor } pageInfo { hasNextPage } } }');
    expect(data.exchanges).toEqual({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false } });
  });
});

describe('a filter', () => {
  it.each<[string, object, string[]]>([
    ['states', { states: ['SENT', 'DRAFT'] }, ['sent', 'draft', 'received']],
    ['no states', { states: [] }, []],
    ['the part of asking', { part: 'requesting' }, ['sent', 'draft', 'closed']],
    ['the part of answering', { part: 'responding' }, ['received']],
    ['the legal area', { legalArea: AREA }, ['received', 'sent', 'draft', 'closed']],
    ['another legal area', { legalArea: 'posting-of-workers' }, []],
    ['several things at once', { part: 'requesting', states: ['CLOSED'], number: 'PQ-' }, ['closed']],
  ])('by %s narrows list and count alike', async (_what, filter, expected) => {
    const pair = await pairOf(t);
    const back = { requesting: pair.responding, responding: pair.requesting };
    const names = new Map<string, string>();
    names.set((await played(t, back, 'SENT')).id, 'received');
    names.set((await played(t, pair, 'SENT')).id, 'sent');
    names.set(await draft(t, pair), 'draft');
    names.set((await played(t, pair, 'CLOSED')).id, 'closed');
    const { data } = await t.run(
      pair.requesting.handler,
      'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { totalCount edges { node { id } } } }',
      { filter },
    );
    const found = data.exchanges.edges.map(({ node }: { node: { id: string } }) => names.get(node.id));
    expect([...found].sort()).toEqual([...expected].sort());
    expect(data.exchanges.totalCount).toBe(expected.length);
  });

  it('by number finds a whole number and the start of one, and takes no wildcards', async () => {
    const pair = await pairOf(t);
    const id = await draft(t, pair);
    const { number } = await t.db.prisma.exchange.findUniqueOrThrow({ where: { id: rawId(id) } });
    const count = async (wanted: string) => {
      const query = 'query ($n: String) { exchanges(filter: { number: $n }) { totalCount } }';
      return (await t.run(pair.requesting.handler, query, { n: wanted })).data.exchanges.totalCount;
    };
    expect([await count(number), await count(number.slice(0, 9)), await count('%'), await count('_Q')]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it('puts what moved last on top', async () => {
    const pair = await pairOf(t);
    const older = await draft(t, pair);
    t.setNow(new Date('2026-03-02T09:00:00Z'));
    await draft(t, pair);
    t.setNow(new Date('2026-03-02T10:00:00Z'));
    succeeded(await perform(t, pair.requesting.handler, older, 'DISCARD'));
    const { data } = await t.run(pair.requesting.handler, '{ exchanges { edges { node { id } } } }');
    expect(data.exchanges.edges[0].node.id).toBe(older);
  });
});
