import pg from 'pg';

import { StartError } from '../errors.ts';
import { poolConfig } from './poolConfig.ts';

/** As in `server_version_num`. */
const OLDEST = 150_000;

/**
 * Looks whether the database at `url` answers and is new enough.
 *
 * @throws StartError DATABASE_UNREACHABLE, DATABASE_TOO_OLD
 */
export async function checkServer(url: string): Promise<void> {
  const { host, username, password, pathname } = new URL(url);
  const client = new pg.Client(poolConfig(url));
  // A connection that breaks later on has its statement report it.
  client.on('error', () => undefined);
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    version = Number(rows[0]?.version);
  } catch (error) {
    throw new StartError({
      code: 'DATABASE_UNREACHABLE',
      at: 'DATABASE_URL',
      message: `${username}@${host}${pathname}: ${reason(error, decodeURIComponent(password))}`,
      fix: 'Start the database, or correct the address, user or password in DATABASE_URL.',
    });
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version >= OLDEST) return;
  throw new StartError({
    code: 'DATABASE_TOO_OLD',
    at: 'DATABASE_URL',
    message: `The server at ${host} is PostgreSQL ${Math.floor(version / 10_000)}.`,
    fix: `Use PostgreSQL ${OLDEST / 10_000} or newer.`,
  });
}

function reason(error: unknown, password: string): string {
  // One name can have several addresses, each with its own error.
  const { errors = [error] } = error as { errors?: unknown[] };
  const text = errors.map((each) => String((each as Error).message ?? each)).join(', ');
  return password ? text.replaceAll(password, '…') : text;
}
