import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

import { PrismaClient } from '../../prisma/client/client.ts';
import type { Logger } from '../log.ts';
import { checkServer } from './checkServer.ts';
import { poolConfig } from './poolConfig.ts';
import { reportStatements } from './reportStatements.ts';
import { statementNames } from './statementNames.ts';

/** The open database: two ways in, one pool of connections behind both. */
export interface Database {
  /** Its address, password included. */
  url: string;
  pool: pg.Pool;
  prisma: PrismaClient;
  /** Waits for running statements, then disconnects. May be called twice. */
  close(): Promise<void>;
}

/** What else can be had. */
export interface OpenOptions {
  /** Called with the text of every statement that is sent, Prisma's and others', never with parameters. */
  onStatement?: (sql: string) => void;
}

/**
 * Connects to the database at `url` and looks whether it can be used.
 *
 * @param poolSize the most connections that this process holds
 * @throws StartError DATABASE_UNREACHABLE, DATABASE_TOO_OLD
 */
export async function openDatabase(
  url: string,
  poolSize: number,
  log: Logger,
  { onStatement }: OpenOptions = {},
): Promise<Database> {
  await checkServer(url);
  const pool = new pg.Pool({ ...poolConfig(url), max: poolSize });
  // Whoever needs the connection next gets a new one; without a listener the process would end.
  pool.on('error', ({ message }) => log.warn({ reason: message }, 'an idle database connection broke'));
  pool.on('connect', (client) =>
    client.on('error', ({ message }) => log.debug({ reason: message }, 'a database connection broke')),
  );
  if (onStatement) reportStatements(pool, onStatement);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }) });
  return {
    url,
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
