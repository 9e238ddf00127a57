import pg from 'pg';

/** Runs one statement on a connection of its own. */
export async function query(url: string | null, sql: string): Promise<Record<string, unknown>[]> {
  if (!url) throw new Error('The server was not started.');
  const client = new pg.Client(url);
  // A server that is stopped on purpose breaks the connection.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
