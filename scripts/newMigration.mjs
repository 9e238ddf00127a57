// Writes the difference between the migrations and prisma/schema.prisma into a new migration:
//   node scripts/newMigration.mjs add_messages
// Writes the first migration again, as long as it is the only one and no database has had it:
//   node scripts/newMigration.mjs init --again
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import './typescript.mjs';

const FIRST = `
-- For searching authorities by parts of words. The database's owner may create it, since it is a trusted extension.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Case numbers. Prisma's schema cannot express a sequence of its own.
CREATE SEQUENCE case_number;
`;

const [name, again] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: node scripts/newMigration.mjs name_in_snake_case [--again]');
  process.exit(2);
}

const { projectRoot } = await import('../src/root.ts');
const { createLog } = await import('../src/log.ts');
const { startEmbeddedPostgres } = await import('../src/database/embeddedPostgres.ts');
const { migrate } = await import('../src/database/migrate.ts');
const { schemaDifference } = await import('../src/database/migrations/schemaDifference.ts');

const dir = join(projectRoot, 'prisma', 'migrations');
const existing = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
if (again === '--again' && existing.length === 1 && existing[0].name.endsWith(`_${name}`)) {
  rmSync(join(dir, existing.pop().name), { recursive: true });
}

const server = await startEmbeddedPostgres(join(tmpdir(), `imi-migration-${randomUUID()}`), createLog('warn'), {
  scratch: true,
});
try {
  await migrate(server.url);
  const sql = await schemaDifference(server.url);
  if (!sql) {
    console.log('prisma/schema.prisma says nothing that the migrations do not.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(dir, `${stamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), `${header(existing.length === 0)}${sql}\n`);
    writeFileSync(
      join(dir, 'migration_lock.toml'),
      '# The kind of database that these migrations are for.\nprovider = "postgresql"\n',
    );
    console.log(`${folder}/migration.sql`);
  }
} finally {
  await server.stop();
}

/** What a reviewer wants to know of every migration; rules in docs/operations.md. */
function header(isFirst) {
  if (isFirst) {
    return `-- What:  all tables of the first version.
-- Why:   there was nothing.
-- Locks: none that matter, the tables are new.
-- Undo:  drop the database.
${FIRST}
`;
  }
  return `-- What:  TODO
-- Why:   TODO
-- Locks: TODO which tables, how long; nobody waits for more than:
-- Undo:  TODO
SET lock_timeout = '3s';

`;
}
