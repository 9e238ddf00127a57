import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalID } from '@pothos/plugin-relay';
import pg from 'pg';

import { publishEdition } from '../../../src/editions/publishing/publishEdition.ts';
import { notice } from './notice.ts';
import { type Peer, startTwoServers, type TwoServers, until } from './twoServers.ts';

let t: TwoServers;
beforeAll(async () => {
  t = await startTwoServers();
});
afterAll(() => t?.stop());

const typeOf = async ({ ask }: Peer, name: string) => {
  const { data, errors } = await ask(`{ __type(name: "${name}") { name } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.__type;
};
const serves = (peer: Peer, name: string) => async () => (await typeOf(peer, name)) !== null;
const metric = async ({ url }: Peer, outcome: string) => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^imi_edition_takeovers_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
};
const published = async (peer: Peer, ...options: Parameters<typeof notice>) => {
  const publication = await publishEdition(peer.services.db, notice(...options));
  expect(publication.outcome).toBe('published');
};
const CREATE = `mutation ($recipient: ID!, $answers: AnswersPatch!) {
  createExchange(input: { recipient: $recipient, answers: $answers }) {
    __typename ... on CreateExchangePayload { exchange { id edition { version } } } } }`;

it('what is published on one server is served by the other, which can be used at once', async () => {
  expect(await typeOf(t.b, 'NoticeV1')).toBeNull();
  await published(t.a, { id: 'notice' });
  await until(serves(t.b, 'NoticeV1'));
  await until(serves(t.a, 'NoticeV1'));
  const { data } = await t.b.ask('{ questionnaires { edition { typeName } } }');
  expect(data.questionnaires).toContainEqual({ edition: { typeName: 'NoticeV1' } });
  expect(await metric(t.b, 'done')).toBe(1);
  expect(await metric(t.b, 'failed')).toBe(0);
  expect((await fetch(`${t.b.url}/readyz`)).status).toBe(200);
});

it('an exchange keeps its edition, a new one takes the newer', async () => {
  const recipient = encodeGlobalID('Authority', t.recipient);
  const create = async () =>
    (await t.b.ask(CREATE, { recipient, answers: { noticeV1: { request: { subject: 'x' } } } })).data.createExchange;
  const { exchange } = await create();
  expect(exchange.edition).toEqual({ version: '1.0.0' });
  await published(t.a, { version: '1.1.0', items: [{ key: 'urgent', type: 'boolean' }] });
  await until(serves(t.b, 'NoticeV1'));
  await until(() => t.b.services.editions.liveOf('notice.v1')?.version === '1.1.0');

  const again = await t.b.ask(
    'query ($id: ID!) { exchange(id: $id) { edition { version } answers { ... on NoticeV1 { request { subject urgent } } } } }',
    { id: exchange.id },
  );
  expect(again.data.exchange).toEqual({
    edition: { version: '1.0.0' },
    answers: { request: { subject: 'x', urgent: null } },
  });
  expect((await create()).exchange.edition).toEqual({ version: '1.1.0' });
});

it('what comes while the listening connection is cut is there once it listens again', async () => {
  const admin = new pg.Client(t.url);
  await admin.connect();
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'imi-listener'`,
  );
  expect(rowCount).toBe(2);
  await published(t.a, { id: 'unheard', typeName: 'Unheard' });
  await admin.end();
  await until(serves(t.b, 'UnheardV1'));
  expect(t.b.logged()).toContain('a listening database connection broke');
});

describe('under load', () => {
  it('no request fails while editions come, and none sees half of it', async () => {
    let isOver = false;
    const failures: unknown[] = [];
    let count = 0;
    const clients = Array.from({ length: 12 }, async (_, index) => {
      const peer = index % 2 === 0 ? t.a : t.b;
      while (!isOver) {
        // Types of the schema first, the editions after them: schema and editions must be of one mind.
        const { data, errors } = await peer.ask(`{
          answers: __type(name: "AnswerSet") { possibleTypes { name } }
          questionnaires { edition { typeName } forms(language: "en") { key items { path } } } }`);
        count += 1;
        if (errors || !data) failures.push(errors);
        const types = data?.answers.possibleTypes.map(({ name }: { name: string }) => name).sort();
        const live = data?.questionnaires
          .map(({ edition }: { edition: { typeName: string } }) => edition.typeName)
          .sort();
        // A request under way may find more editions than types, never fewer.
        if (!types?.every((name: string) => live.includes(name))) failures.push({ types, live });
      }
    });
    try {
      for (let index = 0; index < 4; index += 1) {
        await published(index % 2 === 0 ? t.a : t.b, { id: `load${index}`, typeName: `Load${index}` });
        await until(serves(t.b, `Load${index}V1`));
      }
      await until(serves(t.a, 'Load3V1'));
    } finally {
      isOver = true;
      await Promise.all(clients);
    }
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });
});
