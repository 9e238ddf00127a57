import type { Pool } from 'pg';

/** Tells `onStatement` the text of every statement that goes through the pool's connections from now on. */
export function reportStatements(pool: Pool, onStatement: (sql: string) => void): void {
  pool.on('connect', (client) => {
    const query = client.query;
    client.query = ((...args: [statement: string | { text: string }, ...unknown[]]) => {
      onStatement(typeof args[0] === 'string' ? args[0] : args[0].text);
      return Reflect.apply(query, client, args);
    }) as typeof query;
  });
}
