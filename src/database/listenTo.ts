import pg from 'pg';

import type { Logger } from '../log.ts';
import { poolConfig } from './poolConfig.ts';

/** How connections that only listen call themselves, in `pg_stat_activity`. */
export const LISTENER = 'imi-listener';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Listens to a channel on a connection of its own, which is made again whenever it breaks, later and later. What was
 * said in between is lost, so `onNews` is called after every connection as well.
 *
 * @returns stops listening
 */
export function listenTo(url: string, channel: string, log: Logger, onNews: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;
  let isStopped = false;
  connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };

  function connect(): void {
    const mine = new pg.Client({ ...poolConfig(url), application_name: LISTENER, keepAlive: true });
    client = mine;
    mine.on('notification', onNews);
    mine.on('error', ({ message }) => lost(mine, message));
    mine.on('end', () => lost(mine, 'the connection ended'));
    mine
      .connect()
      .then(() => mine.query(`LISTEN ${mine.escapeIdentifier(channel)}`))
      .then(
        () => {
          pause = FIRST_PAUSE_MS;
          onNews();
        },
        ({ message }: Error) => lost(mine, message),
      );
  }

  function lost(which: pg.Client, reason: string): void {
    // A connection that breaks says so more than once.
    if (isStopped || client !== which) return;
    client = null;
    log.warn({ channel, reason }, 'a listening database connection broke');
    which.end().catch(() => undefined);
    timer = setTimeout(connect, pause);
    timer.unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}
