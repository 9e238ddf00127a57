import { StartError } from '../errors.ts';
import { pendingMigrations } from './pendingMigrations.ts';

/** Refuses a database that is behind. @throws StartError MIGRATIONS_PENDING */
export async function refusePending(url: string): Promise<void> {
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  const message = `The database lacks ${pending.length} migrations: ${pending.join(', ')}.`;
  throw new StartError({ code: 'MIGRATIONS_PENDING', at: 'DATABASE_URL', message, fix: 'Run: npm run imi -- migrate' });
}
