import { join } from 'node:path';

import { runMigrations } from 'graphile-worker';

import { StartError } from '../errors.ts';
import { projectRoot } from '../root.ts';
import { checkServer } from './checkServer.ts';
import { diagnose, failedMigration } from './migrations/diagnose.ts';
import { exclusively } from './migrations/exclusively.ts';
import { noFilters } from './migrations/noFilters.ts';
import { readMigrations } from './migrations/readMigrations.ts';
import { withSchemaEngine } from './migrations/withSchemaEngine.ts';

/** What `migrate` did. */
export interface Migrated {
  /** Names of the migrations that were applied now, in their order. */
  applied: string[];
  /** How many there are. */
  total: number;
}

/**
 * Brings the database at `url` up to date: our migrations, then those of the job queue. Any number of processes may
 * call it at once.
 *
 * @param dir the folder of migrations
 * @throws StartError MIGRATION_EDITED, MIGRATION_MISSING, MIGRATION_FAILED, MIGRATION_BUSY, DATABASE_UNREACHABLE,
 *   DATABASE_TOO_OLD
 */
export async function migrate(url: string, dir: string = join(projectRoot, 'prisma', 'migrations')): Promise<Migrated> {
  await checkServer(url);
  return exclusively(url, async () => {
    const migrationsList = await readMigrations(dir);
    const applied = await withSchemaEngine(url, async (engine) => {
      const pending = await diagnose(engine, migrationsList);
      if (pending.length === 0) return [];
      const result = await engine.applyMigrations({ migrationsList, filters: noFilters }).catch((error) => {
        throw refused(error, pending);
      });
      return result.appliedMigrationNames;
    });
    await runMigrations({ connectionString: url });
    return { applied, total: migrationsList.migrationDirectories.length };
  });
}

/** The engine's error names the migration and says what the database said, among a trace of its own source. */
function refused(error: unknown, pending: readonly string[]): StartError {
  const text = error instanceof Error ? error.message : String(error);
  const name = pending.find((each) => text.includes(each)) ?? pending[0] ?? '';
  const [, reason] = /^Error querying the database: (.*)$/m.exec(text) ?? [];
  return new StartError(failedMigration(name, reason ?? text.trim()));
}
