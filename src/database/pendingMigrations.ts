import { join } from 'node:path';

import { projectRoot } from '../root.ts';
import { checkServer } from './checkServer.ts';
import { diagnose } from './migrations/diagnose.ts';
import { readMigrations } from './migrations/readMigrations.ts';
import { withSchemaEngine } from './migrations/withSchemaEngine.ts';

/**
 * Names of the migrations that the database at `url` lacks. Changes nothing.
 *
 * @param dir the folder of migrations
 * @throws StartError MIGRATION_EDITED, MIGRATION_MISSING, MIGRATION_FAILED, DATABASE_UNREACHABLE, DATABASE_TOO_OLD
 */
export async function pendingMigrations(
  url: string,
  dir: string = join(projectRoot, 'prisma', 'migrations'),
): Promise<string[]> {
  await checkServer(url);
  const migrationsList = await readMigrations(dir);
  return withSchemaEngine(url, (engine) => diagnose(engine, migrationsList));
}
