import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';

import { type Problem, StartError } from '../../errors.ts';
import { noFilters } from './noFilters.ts';

/**
 * Compares the migrations in the folder with what the database has had.
 *
 * @returns names of the migrations that the database lacks
 * @throws StartError MIGRATION_EDITED, MIGRATION_MISSING, MIGRATION_FAILED: one problem for each migration
 */
export async function diagnose(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const { editedMigrationNames, failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilters,
  });
  const missing = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  const problems = [
    // Repairing a failed one means editing it.
    ...editedMigrationNames.filter((name) => !failedMigrationNames.includes(name)).map(edited),
    ...missing.map(absent),
    ...failedMigrationNames.map((name) => failedMigration(name, 'An earlier attempt to apply it failed.')),
  ];
  if (problems.length > 0) throw new StartError(...problems);
  return history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
}

/** The problem of a migration that the database refused. */
export function failedMigration(name: string, message: string): Problem {
  return {
    code: 'MIGRATION_FAILED',
    at: `prisma/migrations/${name}/migration.sql`,
    message,
    fix: 'See "A migration failed" in docs/operations.md.',
  };
}

function edited(name: string): Problem {
  return {
    code: 'MIGRATION_EDITED',
    at: `prisma/migrations/${name}/migration.sql`,
    message: 'The file is not the one that this database has had.',
    fix: 'Restore the file; put further changes into a new migration.',
  };
}

function absent(name: string): Problem {
  return {
    code: 'MIGRATION_MISSING',
    at: `prisma/migrations/${name}`,
    message: 'This database has had a migration that is not here: it belongs to a newer or another version of IMI.',
    fix: 'Start the version that the database belongs to, or restore the folder.',
  };
}
