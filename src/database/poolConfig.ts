import type { PoolConfig } from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * How every connection to the database at `url` is made. Its time zone is UTC whatever the server's is: Prisma sends
 * points in time without a zone.
 */
export function poolConfig(url: string): PoolConfig {
  const address = new URL(url);
  // The address wins over fields beside it, so ours are added to its own.
  const options = address.searchParams.get('options');
  address.searchParams.set('options', `${options ? `${options} ` : ''}-c TimeZone=UTC`);
  return {
    connectionString: address.href,
    application_name: 'imi',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
}
