import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import pg from 'pg';

import { type Edition, type Editions, openEditions } from '../../src/editions/editions.ts';
import { publishEdition } from '../../src/editions/publishing/publishEdition.ts';
import { type WatchOptions, watchEditions } from '../../src/editions/watchEditions.ts';
import { createLog } from '../../src/log.ts';
import { cloneDatabase, type TestDatabase } from '../helpers/database.ts';
import { notice } from './publishing/notice.ts';
import { until } from './publishing/twoServers.ts';

let db: TestDatabase;
let editions: Editions;
let unwatch: (() => Promise<void>) | undefined;
let lines: string[];
let built: string[][];
let served: GraphQLSchema[];
let attempts: string[];
beforeEach(async () => {
  db = await cloneDatabase();
  editions = await openEditions(db);
  [lines, built, served, attempts] = [[], [], [], []];
  unwatch = undefined;
});
afterEach(async () => {
  await unwatch?.();
  await db.drop();
});

const watch = (options: Partial<WatchOptions> = {}) => {
  unwatch = watchEditions({
    db,
    editions,
    log: createLog('debug', (line) => lines.push(line)),
    build: (live) => {
      built.push(versionsOf(live));
      return buildSchema('type Query { a: Int }');
    },
    swap: (schema) => served.push(schema),
    onAttempt: (outcome) => attempts.push(outcome),
    pollMs: 60_000,
    ...options,
  });
};
const versionsOf = (live: readonly Edition[]) => live.map(({ compiled, version }) => `${compiled.line} ${version}`);
const live = () => versionsOf(editions.live());
const publish = async (version: string, count = 0) => {
  const items = Array.from({ length: count }, (_, index) => ({ key: `item${index}`, type: 'boolean' as const }));
  expect((await publishEdition(db, notice({ version, items }))).outcome).toBe('published');
};
const listening = () => until(async () => (await listeners()) === 1);
const listeners = async () => {
  const { rows } = await db.pool.query(
    `select 1 from pg_stat_activity where datname = current_database() and application_name = 'imi-listener'
     and query like 'LISTEN%' and state = 'idle'`,
  );
  return rows.length;
};

it('takes over what is published, schema and editions together', async () => {
  let liveAtSwap: string[] | null = null;
  watch({
    swap: () => {
      liveAtSwap = live();
      // Whatever runs after this turn must find both.
      queueMicrotask(() => served.push(buildSchema(`type Query { live${editions.live().length}: Int }`)));
    },
  });
  await listening();
  await publish('1.0.0');
  await until(() => served.length === 1);
  expect(liveAtSwap).toEqual([]);
  expect(served[0]?.getQueryType()?.getFields()).toHaveProperty('live1');
  expect(live()).toEqual(['notice.v1 1.0.0']);
  expect(attempts).toEqual(['done']);
});

it('builds nothing when there is nothing new', async () => {
  await publish('1.0.0');
  (await editions.next()).install();
  watch();
  await listening();
  await db.pool.query(`select pg_notify('editions', 'nothing')`);
  await sleep(100);
  expect(built).toEqual([]);
});

it('builds once more, and not oftener, for all the news that come during a build', async () => {
  let holdBack: Promise<void> | null = null;
  let goOn = () => {};
  const slow: Editions = {
    ...editions,
    next: async () => {
      const next = await editions.next();
      if (holdBack) await holdBack;
      return next;
    },
  };
  watch({ editions: slow });
  await listening();
  await sleep(50);
  holdBack = new Promise((resolve) => {
    goOn = resolve;
  });
  await publish('1.0.0');
  await sleep(100);
  for (let count = 1; count <= 6; count += 1) await publish(`1.${count}.0`, count);
  await sleep(100);
  expect(built).toEqual([]);
  holdBack = null;
  goOn();
  await until(() => live()[0] === 'notice.v1 1.6.0');
  await sleep(100);
  expect(built).toEqual([['notice.v1 1.0.0'], ['notice.v1 1.6.0']]);
});

describe('when it fails, everything stays as it is and it is tried again:', () => {
  it.each<[string, (fail: () => void) => Partial<WatchOptions>]>([
    [
      'building',
      (fail) => ({
        build: () => {
          fail();
          return buildSchema('type Query { a: Int }');
        },
      }),
    ],
    ['swapping', (fail) => ({ swap: fail })],
  ])('%s', async (_what, options) => {
    let isBroken = true;
    const fail = () => {
      if (isBroken) throw new Error('does not fit');
      served.push(buildSchema('type Query { a: Int }'));
    };
    watch({ ...options(fail), pollMs: 50 });
    await publish('1.0.0');
    await until(() => attempts.includes('failed'));
    expect(live()).toEqual([]);
    expect(served).toEqual([]);
    expect(lines.join('')).toContain('does not fit');
    // Longer than what was asked for meanwhile takes, so that only another look can help.
    await sleep(300);
    isBroken = false;
    await until(() => attempts.includes('done'));
    expect(live()).toEqual(['notice.v1 1.0.0']);
  });

  it('reading', async () => {
    let isBroken = true;
    const broken: Editions = {
      ...editions,
      next: () => (isBroken ? Promise.reject(new Error('unreadable')) : editions.next()),
    };
    watch({ editions: broken, pollMs: 50 });
    await publish('1.0.0');
    await until(() => attempts.includes('failed'));
    expect([live(), built]).toEqual([[], []]);
    isBroken = false;
    await until(() => live().length === 1);
  });
});

it('looks by itself for what no notification brought', async () => {
  watch({ pollMs: 50 });
  await listening();
  // As if the message had been lost: nobody is told.
  const { source } = notice();
  await db.prisma.edition.create({
    data: {
      questionnaireId: 'notice',
      major: 1,
      version: '1.0.0',
      legalArea: 'notices',
      hash: 'x',
      source: JSON.parse(JSON.stringify(source)),
    },
  });
  await until(() => live().length === 1);
});

it('listens again, and again, after its connection was cut', async () => {
  watch();
  for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
    await listening();
    const admin = new pg.Client(db.url);
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'imi-listener'`,
    );
    await publish(version, Number(version[2]));
    await admin.end();
    await until(() => live()[0] === `notice.v1 ${version}`);
  }
  expect(lines.join('')).toContain('a listening database connection broke');
});

it('ends its connection and takes over nothing more when it is stopped', async () => {
  watch({ pollMs: 20 });
  await listening();
  await unwatch?.();
  expect(await listeners()).toBe(0);
  await publish('1.0.0');
  await sleep(100);
  expect([live(), built]).toEqual([[], []]);
});
