// Writes schema/schema.graphql: the contract, static part and every questionnaire shipped here. With --check it only
// compares, and fails when the file is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';

import './typescript.mjs';

const { projectRoot } = await import('../src/root.ts');
const { schemaOf, takenTypeNames } = await import('../src/schema.ts');
const { formsOfWorkflows } = await import('../src/editions/files/formsOfWorkflows.ts');
const { readFolders } = await import('../src/editions/files/readFolders.ts');
const { loadWorkflows } = await import('../src/workflow/loadWorkflows.ts');
const { compile } = await import('../src/forms/definition/compile.ts');

const shipped = join(projectRoot, 'questionnaires');
const { workflows } = await loadWorkflows(join(shipped, 'workflows'));
const { sources } = readFolders([shipped], formsOfWorkflows(workflows), takenTypeNames);
const schema = schemaOf(
  sources.map(({ source }) => ({ compiled: compile(source) })),
  workflows,
);
const text = `${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
const file = join(projectRoot, 'schema', 'schema.graphql');

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/schema.graphql is out of date. Run: npm run schema, and read the difference.');
  process.exit(1);
}
