import type { SchemaFilter } from '@prisma/schema-engine-wasm';

/** Everything in the database's schema `public` is ours. */
export const noFilters: SchemaFilter = { externalTables: [], externalEnums: [] };
