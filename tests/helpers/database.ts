import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { type Database, type OpenOptions, openDatabase } from '../../src/database/openDatabase.ts';
import { createLog } from '../../src/log.ts';

/** A database of one's own. */
export interface TestDatabase extends Database {
  /** Closes and removes it; belongs into `afterAll`. */
  drop(): Promise<void>;
}

const POOL_SIZE = 5;

/** Makes a migrated, otherwise empty database for the tests of one file, in some 50 ms, and opens it. */
export async function cloneDatabase(options?: OpenOptions): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(environment('IMI_TEST_TEMPLATE'));
  const database = await openDatabase(url, POOL_SIZE, createLog('error'), options);
  return {
    ...database,
    async drop() {
      await database.close();
      await drop();
    },
  };
}

/** Makes a database without opening it: a copy of `template`, or an empty one. */
export async function createDatabase(template = 'template1'): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `imi_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(environment('IMI_TEST_SERVER'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client(environment('IMI_TEST_SERVER'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error('Run the tests with npm test: it starts the database.');
  return value;
}
