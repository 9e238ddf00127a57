import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';

import { drainJobs } from '../helpers/drainJobs.ts';
import { draft, type Pair, pairOf, perform, played, succeeded } from '../helpers/exchangeStory.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
});
beforeEach(async () => {
  pair = await pairOf(t);
});
afterAll(() => t?.stop());

async function newsOf(speaker: Speaker) {
  const fields = 'action exchangeId createdAt';
  const { data } = await t.run(speaker, `{ viewer { notifications(first: 50) { edges { node { ${fields} } } } } }`);
  return data.viewer.notifications.edges.map(({ node }: { node: object }) => node);
}
const actionsOf = async (speaker: Speaker) => (await newsOf(speaker)).map(({ action }: { action: string }) => action);

it('everybody of the party concerned who holds a role in the area is told, and nobody else', async () => {
  const { responding, requesting } = pair;
  const viewer = await t.user(responding.id, [{ legalArea: AREA, role: 'VIEWER' }]);
  const withTwoRoles = await t.user(responding.id, [
    { legalArea: AREA, role: 'VIEWER' },
    { legalArea: AREA, role: 'REQUEST_HANDLER' },
  ]);
  const untold = [
    await t.user(responding.id, []),
    await t.user(responding.id, [{ legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' }]),
    requesting.handler,
    (await t.body('DE')).handler,
  ];
  const { id } = await played(t, pair, 'SENT');
  await drainJobs(t);
  for (const speaker of [responding.handler, viewer, withTwoRoles]) {
    expect(await newsOf(speaker)).toEqual([
      { action: 'SEND', exchangeId: id, createdAt: t.services.now().toISOString() },
    ]);
  }
  for (const speaker of untold) expect(await newsOf(speaker)).toEqual([]);
});

it('each step is news for the other side, newest first', async () => {
  const { id } = await played(t, pair, 'SENT');
  t.setNow(new Date('2026-03-03T09:00:00Z'));
  succeeded(await perform(t, pair.responding.handler, id, 'ACCEPT'));
  t.setNow(new Date('2026-03-04T09:00:00Z'));
  succeeded(await perform(t, pair.requesting.handler, id, 'WITHDRAW'));
  await drainJobs(t);
  expect(await actionsOf(pair.responding.handler)).toEqual(['WITHDRAW', 'SEND']);
  expect(await actionsOf(pair.requesting.handler)).toEqual(['ACCEPT']);
});

it('news of many exchanges come newest first, page by page', async () => {
  const days = ['05', '07', '06', '09', '08', '10'];
  for (const day of days) {
    t.setNow(new Date(`2026-03-${day}T09:00:00Z`));
    await played(t, pair, 'SENT');
    await drainJobs(t);
  }
  const dates: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await t.run(
      pair.responding.handler,
      `query ($after: String) { viewer { notifications(first: 4, after: $after) {
        edges { node { createdAt } } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    const { edges, pageInfo } = data.viewer.notifications;
    dates.push(...edges.map(({ node }: { node: { createdAt: string } }) => node.createdAt.slice(8, 10)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(dates).toEqual([...days].sort().reverse());
});

it('the same job run twice tells nobody twice', async () => {
  await played(t, pair, 'SENT');
  const again = `select graphile_worker.add_job('notify', payload) from graphile_worker._private_jobs`;
  expect((await t.db.pool.query(again)).rowCount).toBe(1);
  await drainJobs(t);
  expect(await actionsOf(pair.responding.handler)).toEqual(['SEND']);
});

it('jobs are queued with the action or not at all, and name ids and codes only', async () => {
  const queued = async () => (await t.db.pool.query('select payload from graphile_worker._private_jobs')).rows;
  const id = await draft(t, pair);
  await drainJobs(t);
  await perform(t, pair.requesting.handler, id, 'SEND', { dueOn: '2026-05-20' });
  expect(await queued()).toEqual([]);

  const { id: sent } = await played(t, pair, 'SENT');
  const [{ payload }] = await queued();
  expect(Object.keys(payload).sort()).toEqual(['action', 'at', 'exchangeId', 'part']);
  await perform(t, pair.responding.handler, sent, 'REFUSE', { reason: ' ' });
  expect(await queued()).toHaveLength(1);
  await drainJobs(t);
});
