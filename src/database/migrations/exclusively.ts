import pg from 'pg';

import { StartError } from '../../errors.ts';
import { poolConfig } from '../poolConfig.ts';

/** An arbitrary number that means "migrating IMI" among the database's advisory locks. */
const LOCK = 5_204_687_331;
/** Longer than any migration of ours should hold a lock. */
const PATIENCE = '5min';

/**
 * Does the work while no other process migrates the same database; waits for one that does.
 *
 * @throws StartError MIGRATION_BUSY after 5 minutes
 */
export async function exclusively<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(poolConfig(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = '${PATIENCE}'`);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]).catch((error) => {
      throw error instanceof pg.DatabaseError && error.code === '55P03' ? busy() : error;
    });
    return await work();
  } finally {
    // The lock ends with the connection.
    await client.end();
  }
}

function busy(): StartError {
  return new StartError({
    code: 'MIGRATION_BUSY',
    at: 'DATABASE_URL',
    message: `Another process has been migrating this database for ${PATIENCE}.`,
    fix: 'Wait for it, or find in pg_stat_activity what keeps it waiting, and end that.',
  });
}
