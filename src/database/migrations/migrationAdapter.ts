import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, type Pool, type QueryResult } from 'pg';

/** PostgreSQL's one-byte type "char", which only its own catalogue uses, and the type of arrays of it, which it never does. */
const INTERNAL_CHAR = 18;
const INTERNAL_CHAR_ARRAY = 1002;

/**
 * Prisma's adapter, with two repairs for its schema engine, which becomes the only user of `pool`.
 *
 * A script goes to the server in one piece. Prisma's adapter splits it at every semicolon, in comments and function
 * bodies too, and commits each piece: a migration that fails half-way would stay half applied. In one piece it is one
 * transaction, unless it says otherwise.
 *
 * The type "char" is known, so that the engine can read which tables there are.
 */
export function migrationAdapter(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  disguiseChars(pool);
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      adapter.executeScript = (script) => runWhole(pool, script);
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query) => {
        const { columnTypes, ...rest } = await queryRaw(query);
        return { ...rest, columnTypes: columnTypes.map(revealChar) };
      };
      return adapter;
    },
    connectToShadowDb() {
      // PrismaPg would take the database itself for the shadow when the pool was made from an address.
      return Promise.reject(new Error('There is no shadow database: compare with a migrated scratch database.'));
    },
  };
}

/** Passes "char" through the adapter as something that it lets through and that does not occur otherwise. */
function disguiseChars(pool: Pool): void {
  const query = pool.query;
  pool.query = (async (...args: unknown[]) => {
    const result = (await Reflect.apply(query, pool, args)) as QueryResult;
    // A script has a list of results, which nobody reads.
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = INTERNAL_CHAR_ARRAY;
    }
    return result;
  }) as typeof query;
}

function revealChar<T>(type: T): T | typeof ColumnTypeEnum.Character {
  return type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
}

async function runWhole(pool: Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
    const cause = { kind: 'postgres', code, severity, message, detail, column, hint } as const;
    throw new DriverAdapterError({ ...cause, originalCode: code, originalMessage: message });
  }
}
