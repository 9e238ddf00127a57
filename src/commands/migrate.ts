import { startEmbeddedPostgres } from '../database/embeddedPostgres.ts';
import { migrate } from '../database/migrate.ts';
import type { Run } from './command.ts';
import { prepare, print } from './prepare.ts';

/** Brings the database up to date and says what it did. */
export const migrateDatabase: Run = async () => {
  const { config, log } = prepare();
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.dataDir, log);
  try {
    const { applied, total } = await migrate(config.databaseUrl ?? embedded?.url ?? '');
    for (const name of applied) print(`applied ${name}`);
    print(
      applied.length > 0 ? `${applied.length} of ${total} migrations applied.` : `Up to date (${total} migrations).`,
    );
  } finally {
    await embedded?.stop();
  }
  return 0;
};
