import type { Config } from '../config.ts';
import { startEmbeddedPostgres } from '../database/embeddedPostgres.ts';
import { type Database, openDatabase } from '../database/openDatabase.ts';
import { refusePending } from '../database/refusePending.ts';
import { runningEmbedded } from '../database/runningEmbedded.ts';
import type { Logger } from '../log.ts';

/**
 * Does something with a database that is up to date: the configured one, the embedded one that a running server has, or
 * else the embedded one, started for the time.
 *
 * @param connections how many are needed at the same time
 * @throws StartError when the database is not up to date, or cannot be reached
 */
export async function withDatabase<T>(
  config: Config,
  log: Logger,
  connections: number,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  // `imi start` may have it running: trying and publishing are most useful then.
  const running = config.databaseUrl ?? (await runningEmbedded(config.dataDir));
  const embedded = running ? null : await startEmbeddedPostgres(config.dataDir, log);
  try {
    const url = running ?? embedded?.url ?? '';
    await refusePending(url);
    const db = await openDatabase(url, connections, log);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    await embedded?.stop();
  }
}
