import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';

import { migrate } from '../../src/database/migrate.ts';
import { exclusively } from '../../src/database/migrations/exclusively.ts';
import { schemaDifference } from '../../src/database/migrations/schemaDifference.ts';
import { pendingMigrations } from '../../src/database/pendingMigrations.ts';
import { projectRoot } from '../../src/root.ts';
import { createDatabase } from '../helpers/database.ts';

const OURS = join(projectRoot, 'prisma', 'migrations');

let dir: string;
let database: Awaited<ReturnType<typeof createDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'imi-migrations-'));
});
afterAll(() => rm(dir, { recursive: true }));

beforeEach(async () => {
  await rm(dir, { recursive: true });
  await cp(OURS, dir, { recursive: true });
  database = await createDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

/** Adds a migration to the folder, as the last one. */
async function add(name: string, sql: string): Promise<string> {
  const folder = `29990101000000_${name}`;
  await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, folder, 'migration.sql'), sql);
  return folder;
}

test('an empty database becomes what schema.prisma describes, with a job queue and what the schema cannot say', async () => {
  const ours = (await readdir(OURS)).filter((name) => /^\d{14}_/.test(name));
  expect(await pendingMigrations(database.url)).toEqual(ours);
  expect(await migrate(database.url)).toEqual({ applied: ours, total: ours.length });
  expect(await schemaDifference(database.url)).toBe('');
  const { rows } = await client.query(`
    SELECT nextval('case_number') AS number, similarity('Århus', 'århus') AS similarity,
      (SELECT max(id) FROM graphile_worker.migrations) > 0 AS "hasQueue"`);
  expect(rows).toEqual([{ number: '1', similarity: 1, hasQueue: true }]);
});

test('what the schema describes and the database lacks is found', async () => {
  await migrate(database.url);
  await client.query('ALTER TABLE "Case" DROP COLUMN "createdAt"');
  expect(await schemaDifference(database.url)).toContain('ADD COLUMN     "createdAt"');
});

test('the second time there is nothing to do', async () => {
  const { total } = await migrate(database.url);
  expect(await migrate(database.url)).toEqual({ applied: [], total });
  expect(await pendingMigrations(database.url)).toEqual([]);
});

test('processes that migrate at the same time do it once', async () => {
  const results = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
  const total = results[0]?.total ?? 0;
  expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, total]);
});

test('whoever comes second waits for the first', async () => {
  const order: string[] = [];
  const work = async () => {
    order.push('in');
    await sleep(100);
    order.push('out');
  };
  await Promise.all([exclusively(database.url, work), exclusively(database.url, work)]);
  expect(order).toEqual(['in', 'out', 'in', 'out']);
});

test('a migration may hold semicolons in comments and function bodies, or build an index concurrently', async () => {
  const body = 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END $$ LANGUAGE plpgsql;';
  const names = [
    await add('a_function', `-- one; two\n${body}`),
    await add('index', '-- What: an index.\nCREATE INDEX CONCURRENTLY quick ON "Case" ("createdAt");'),
  ];
  expect((await migrate(database.url, dir)).applied.slice(-2)).toEqual(names);
  expect((await client.query('SELECT f()')).rows).toEqual([{ f: 1 }]);
});

test('an edited migration is refused', async () => {
  const name = await add('edited', 'CREATE TABLE edited ()');
  await migrate(database.url, dir);
  await add('edited', 'CREATE TABLE edited (id int)');
  const problems = [{ code: 'MIGRATION_EDITED', at: `prisma/migrations/${name}/migration.sql` }];
  await expect(migrate(database.url, dir)).rejects.toMatchObject({ problems });
  await expect(pendingMigrations(database.url, dir)).rejects.toMatchObject({ problems });
});

test('a database that is ahead of the folder is refused', async () => {
  const name = await add('ahead', 'CREATE TABLE ahead ()');
  await migrate(database.url, dir);
  const problems = [{ code: 'MIGRATION_MISSING', at: `prisma/migrations/${name}` }];
  await expect(migrate(database.url)).rejects.toMatchObject({ problems });
  await expect(pendingMigrations(database.url)).rejects.toMatchObject({ problems });
});

test('a migration that fails leaves nothing behind, is refused until it is settled, and then applied', async () => {
  const name = await add('failing', 'CREATE TABLE half (); SELECT 1 / 0;');
  const at = `prisma/migrations/${name}/migration.sql`;
  await expect(migrate(database.url, dir)).rejects.toMatchObject({
    problems: [{ code: 'MIGRATION_FAILED', at, message: expect.stringContaining('division by zero') }],
  });
  expect((await client.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }]);
  await add('failing', 'CREATE TABLE half ();');
  await expect(migrate(database.url, dir)).rejects.toMatchObject({ problems: [{ code: 'MIGRATION_FAILED', at }] });

  // As docs/operations.md says.
  await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL');
  expect((await migrate(database.url, dir)).applied).toEqual([name]);
});
