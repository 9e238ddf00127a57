import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { drainJobs } from '../helpers/drainJobs.ts';
import {
  download,
  outcomeOf,
  type Pair,
  pairOf,
  perform,
  played,
  rawId,
  SECRETS,
  save,
  succeeded,
} from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

const READ = `query ($id: ID!) { exchange(id: $id) { number
  answers { ... on RecognitionV1 { request { profession holder { familyName birthDate } } } }
  form(key: "request") { items { path state display } } attachments { name } events { edges { node { reason } } } } }`;

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
});
afterAll(() => t?.stop());

/** Every row of every table, as text; columns of bytes as hexadecimal digits. */
async function dump(): Promise<string> {
  const { rows: tables } = await t.db.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => (await t.db.pool.query(`select x::text as row from ${name} x`)).rows),
  );
  return texts
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

/** Everything that happens in an exchange's life, with a reason at its end and every refusal on the way. */
async function wholeStory(): Promise<string> {
  const { id, file } = await played(t, pair, 'REPLIED');
  const { id: refused } = await played(t, pair, 'ACCEPTED');
  succeeded(await perform(t, pair.responding.handler, refused, 'REFUSE', { reason: SECRETS.reason }));
  for (const { handler } of [pair.requesting, pair.responding]) {
    await t.run(handler, READ, { id });
    await t.run(handler, READ, { id: refused });
    await download(t, handler, file);
  }
  await save(t, pair.requesting.handler, id, {
    recognitionV1: { request: { holder: { familyName: SECRETS.familyName } } },
  });
  await t.run(pair.requesting.handler, `{ exchange(id: "${SECRETS.familyName}") { nothing } }`);
  await t.run(pair.requesting.handler, 'query ($d: Date) { exchanges { totalCount } }', { d: SECRETS.familyName });
  await drainJobs(t);
  return id;
}

describe('whoever has the database or the log alone', () => {
  it('finds no personal value in the clear, in any column of any table', async () => {
    await wholeStory();
    const everything = await dump();
    expect(everything).toContain('request.holder.familyName');
    expect(everything).toContain('DOCTOR');
    const found = Object.values(SECRETS).filter(
      (secret) => everything.includes(secret) || everything.includes(Buffer.from(secret).toString('hex')),
    );
    expect(found).toEqual([]);
  });

  it('finds no personal value, no token and no SQL in the log', async () => {
    await wholeStory();
    const log = t.logged();
    expect(log).toContain('"route":"/graphql"');
    expect(log).toContain('"route":"/attachments"');
    const unwanted = [
      ...Object.values(SECRETS),
      pair.requesting.handler.token,
      pair.responding.handler.token,
      'Bearer ',
    ];
    expect(unwanted.filter((word) => log.includes(word))).toEqual([]);
    expect(log).not.toMatch(/\b(select|insert into|update "|delete from)\b/i);
  });
});

describe('stored bytes that were changed', () => {
  const flip = (table: string, column: string) =>
    `update "${table}" set "${column}" = set_byte("${column}", length("${column}") - 1,
       get_byte("${column}", length("${column}") - 1) # 1) where `;

  it.each([
    ['AnswerSheet', 'sealed', '"exchangeId" = $1'],
    ['Exchange', 'wrappedKey', '"id" = $1'],
    ['ExchangeEvent', 'sealedReason', '"exchangeId" = $1 and "sealedReason" is not null'],
    ['Attachment', 'sealedName', '"exchangeId" = $1'],
  ])('in %s.%s make reading fail, masked', async (table, column, where) => {
    const { id } = await played(t, pair, 'SENT');
    succeeded(await perform(t, pair.responding.handler, id, 'REFUSE', { reason: SECRETS.reason }));
    const { rowCount } = await t.db.pool.query(flip(table, column) + where, [rawId(id)]);
    expect(rowCount).toBe(1);
    const answer = await t.run(pair.requesting.handler, READ, { id });
    expect(outcomeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    for (const { message, extensions } of answer.errors ?? []) {
      expect({ message, ...extensions }).toEqual({
        message: 'INTERNAL_SERVER_ERROR',
        code: 'INTERNAL_SERVER_ERROR',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    }
  });

  it('in a file make its download fail, masked', async () => {
    const { id, file } = await played(t, pair, 'SENT');
    await t.db.pool.query(`${flip('Attachment', 'sealed')}"exchangeId" = $1`, [rawId(id)]);
    const response = await download(t, pair.responding.handler, file);
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).toContain('INTERNAL_SERVER_ERROR');
    expect(body).not.toContain(SECRETS.fileContent);
  });

  it('hide no other exchange of the same list', async () => {
    const own = await pairOf(t);
    const { id: damaged } = await played(t, own, 'SENT');
    const { id: whole } = await played(t, own, 'SENT');
    await t.db.pool.query(`${flip('AnswerSheet', 'sealed')}"exchangeId" = $1`, [rawId(damaged)]);
    const { data } = await t.run(
      own.requesting.handler,
      '{ exchanges { edges { node { id answers { ... on RecognitionV1 { request { holder { familyName } } } } } } } }',
    );
    const answers = new Map(
      data.exchanges.edges.map(({ node }: { node: { id: string; answers: object | null } }) => [node.id, node.answers]),
    );
    expect(answers.get(damaged)).toBeNull();
    expect(answers.get(whole)).toEqual({ request: { holder: { familyName: SECRETS.familyName } } });
  });

  it('cannot be read when they were moved to another exchange with its key', async () => {
    const { id: from } = await played(t, pair, 'SENT');
    const { id: to } = await played(t, pair, 'SENT');
    const ids = [rawId(from), rawId(to)];
    await t.db.pool.query(
      'update "Exchange" set "wrappedKey" = (select "wrappedKey" from "Exchange" where "id" = $1) where "id" = $2',
      ids,
    );
    await t.db.pool.query(
      'update "AnswerSheet" set "sealed" = (select "sealed" from "AnswerSheet" where "exchangeId" = $1) where "exchangeId" = $2',
      ids,
    );
    expect(outcomeOf(await t.run(pair.requesting.handler, READ, { id: to }))).toBe('INTERNAL_SERVER_ERROR');
    expect(outcomeOf(await t.run(pair.requesting.handler, READ, { id: from }))).not.toBe('INTERNAL_SERVER_ERROR');
  });
});

it('with the key of an exchange, everything personal in it is gone, and the rest stays', async () => {
  const { id, file } = await played(t, pair, 'ACCEPTED');
  succeeded(await perform(t, pair.responding.handler, id, 'REFUSE', { reason: SECRETS.reason }));
  await t.db.prisma.exchange.update({ where: { id: rawId(id) }, data: { wrappedKey: null } });
  const { data, errors } = await t.run(pair.requesting.handler, READ, { id });
  expect(errors).toBeUndefined();
  expect(data.exchange).toMatchObject({
    answers: { request: { profession: 'DOCTOR', holder: { familyName: null, birthDate: null } } },
    attachments: [{ name: null }],
  });
  expect(data.exchange.events.edges.map(({ node }: { node: { reason: null } }) => node.reason)).toEqual(
    Array(4).fill(null),
  );
  expect((await download(t, pair.requesting.handler, file)).status).toBe(404);
  expect(outcomeOf(await save(t, pair.requesting.handler, id, { recognitionV1: {} }))).toBe('NOT_FOUND');
});
