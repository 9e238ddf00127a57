import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../../root.ts';
import { noFilters } from './noFilters.ts';
import { withSchemaEngine } from './withSchemaEngine.ts';

/** The SQL that turns the database at `url` into what prisma/schema.prisma describes; empty when it is that already. */
export async function schemaDifference(url: string): Promise<string> {
  const path = join(projectRoot, 'prisma', 'schema.prisma');
  const files = [{ path, content: await readFile(path, 'utf8') }];
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: join(projectRoot, 'prisma') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  const sql = stdout?.trim() ?? '';
  return sql === '-- This is an empty migration.' ? '' : sql;
}
