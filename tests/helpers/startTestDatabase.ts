import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { startEmbeddedPostgres } from '../../src/database/embeddedPostgres.ts';
import { migrate } from '../../src/database/migrate.ts';
import { createLog } from '../../src/log.ts';

/**
 * Provides the server for a test run and, on it, the migrated database that every test clones. Both go to the
 * environment, IMI_TEST_SERVER and IMI_TEST_TEMPLATE, since tests run in processes of their own. The server is a scratch
 * one, or the one at IMI_TEST_DATABASE_URL, whose user must be allowed to create databases.
 *
 * @returns stops the server, or removes the template from a foreign one
 */
export async function startTestDatabase(): Promise<() => Promise<void>> {
  const foreign = process.env['IMI_TEST_DATABASE_URL'];
  const server = foreign ? null : await startScratch();
  const url = foreign ?? server?.url ?? '';
  const template = new URL(url);
  template.pathname = `/imi_template_${process.pid}`;
  const name = template.pathname.slice(1);

  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await migrate(template.href);
  process.env['IMI_TEST_SERVER'] = url;
  process.env['IMI_TEST_TEMPLATE'] = name;
  return async () => {
    if (!server) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
    await server?.stop();
  };
}

async function startScratch() {
  // Not mkdtemp, whose folder only this user can enter: as root, the server runs as another.
  return startEmbeddedPostgres(join(tmpdir(), `imi-test-${randomUUID()}`), createLog('warn'), { scratch: true });
}
