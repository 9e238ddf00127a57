import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { openDatabase } from '../../src/database/openDatabase.ts';
import { statementNames } from '../../src/database/statementNames.ts';
import { createLog } from '../../src/log.ts';
import { cloneDatabase, type TestDatabase } from '../helpers/database.ts';

const statements: string[] = [];
let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => database.drop());

test('statements of Prisma and of pg are reported, without parameters', async () => {
  statements.length = 0;
  await database.prisma.case.create({ data: { number: 'SECRET-1' } });
  await database.prisma.$transaction(async (transaction) => {
    await transaction.case.findMany({ where: { number: 'SECRET-1' } });
  });
  await database.pool.query('SELECT count(*) FROM "Case" WHERE number = $1', ['SECRET-1']);
  expect(statements.map((sql) => sql.split(' ')[0])).toEqual(['INSERT', 'BEGIN', 'SELECT', 'COMMIT', 'SELECT']);
  expect(statements.join()).not.toContain('SECRET');
});

test('points in time mean the same to Prisma and to SQL, whatever zone the server is set to', async () => {
  const { rows: names } = await database.pool.query('SELECT current_database() AS name');
  await database.pool.query(`ALTER DATABASE ${names[0].name} SET timezone = 'Europe/Helsinki'`);
  const url = new URL(database.url);
  url.searchParams.set('options', '-c statement_timeout=7s -c search_path=public');
  const other = await openDatabase(url.href, 2, createLog('silent'));
  const createdAt = new Date('2026-07-01T12:00:00Z');
  await other.prisma.case.create({ data: { number: 'ZONE', createdAt } });
  const { rows } = await other.pool.query(`
    SELECT "createdAt", current_setting('statement_timeout') AS timeout FROM "Case" WHERE number = 'ZONE'`);
  expect(rows).toEqual([{ createdAt, timeout: '7s' }]);
  await other.close();
  await other.close();
});

test('connections that the server ends are replaced', async () => {
  await Promise.all([database.pool.query('SELECT 1'), database.prisma.case.count()]);
  const other = await openDatabase(database.url, 1, createLog('silent'));
  await other.pool.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND datname = current_database()`);
  await other.close();
  await sleep(50);
  expect(await database.prisma.case.count()).toBeGreaterThan(0);
});

test('statements are prepared once each, up to a number that a connection can bear', async () => {
  const name = statementNames();
  expect(name({ sql: 'SELECT 1' })).toBe(name({ sql: 'SELECT 1' }));
  const names = Array.from({ length: 2_000 }, (_, n) => name({ sql: `SELECT ${n}` })).filter(Boolean);
  expect(names).toHaveLength(500);
  expect(new Set(names).size).toBe(500);
  const one = await openDatabase(database.url, 1, createLog('silent'));
  for (const number of ['A', 'B']) await one.prisma.case.findUnique({ where: { number } });
  const { rows } = await one.pool.query('SELECT count(*)::int AS count FROM pg_prepared_statements');
  expect(rows).toEqual([{ count: 1 }]);
  await one.close();
});
