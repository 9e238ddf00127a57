import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

import { projectRoot } from '../../root.ts';
import { migrationAdapter } from './migrationAdapter.ts';

/** Node has it, but its types leave it to the browser's. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | null = null;

/** Lends Prisma's engine for migrations (WebAssembly from npm, ADR 0003), connected to the database at `url`. */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const datamodel = await readFile(join(projectRoot, 'prisma', 'schema.prisma'), 'utf8');
  // One connection, so that a script's SET is seen by what follows.
  const pool = new Pool({ connectionString: url, max: 1 });
  // The next statement reports what broke an idle connection.
  pool.on('error', () => undefined);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool));
    const options = { datamodels: [['schema.prisma', datamodel] as [string, string]] };
    const engine = await bindings.SchemaEngine.new(options, () => undefined, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The package's own entry imports the .wasm file as a module, which Node cannot do. */
async function load(): Promise<void> {
  const path = createRequire(join(projectRoot, 'package.json')).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(path), 'schema_engine_bg.wasm'));
  // Where the engine leaves the message when it panics; it fails with that rather than with "unreachable".
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  const imports = Object.entries(bindings).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? withoutWaiting(value as SetTimeout) : value,
  ]);
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': Object.fromEntries(imports) });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}

type SetTimeout = (...args: unknown[]) => NodeJS.Timeout;

/** The engine forgets its timers, of 10 s, which would keep a finished command waiting. */
function withoutWaiting(setTimeout: SetTimeout): SetTimeout {
  return (...args) => setTimeout(...args).unref();
}

function panic(message: string): never {
  throw new Error(message);
}
