import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

import { assertValidSchema, type GraphQLSchema } from 'graphql';

import { listenTo } from '../database/listenTo.ts';
import type { Database } from '../database/openDatabase.ts';
import type { Logger } from '../log.ts';
import type { Edition, Editions } from './editions.ts';
import { EDITIONS_CHANNEL } from './publishing/publishWithin.ts';
import { singleFlight } from './singleFlight.ts';

/** What a server does when editions were published. */
export interface WatchOptions {
  readonly db: Database;
  readonly editions: Editions;
  readonly log: Logger;
  /** Builds the schema of these editions. @throws when they do not fit: everything stays as it is */
  readonly build: (live: readonly Edition[]) => GraphQLSchema;
  /** Serves a schema from the next request on. @throws when it is not valid */
  readonly swap: (schema: GraphQLSchema) => void;
  /** Told of each attempt to take over what was published. */
  readonly onAttempt?: (outcome: 'done' | 'failed') => void;
  /** How often to look for what a notification did not bring. */
  readonly pollMs?: number;
}

const POLL_MS = 30_000;
// After each attempt requests have the process for themselves four times as long as it took, within bounds: whoever
// publishes a hundred questionnaires must not make a hundred builds in a row.
const REST = 4;
const LONGEST_REST_MS = 2_000;

/**
 * Takes over what anybody publishes, while requests are answered: reads the editions, builds the schema, then replaces
 * both. When that fails, both stay, and it is tried again at the next look.
 *
 * @returns stops watching
 */
export function watchEditions(options: WatchOptions): () => Promise<void> {
  const { db, editions, log, build, swap, onAttempt, pollMs = POLL_MS } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let seen = '';
  const refresh = singleFlight(async () => {
    if (signal.aborted) return;
    const start = performance.now();
    try {
      const mark = await markOf(db);
      await takeOver();
      seen = mark;
    } catch (err) {
      if (signal.aborted) return;
      log.error({ err }, 'published editions could not be taken over; those before stay in use');
      onAttempt?.('failed');
    }
    const rest = Math.min(REST * (performance.now() - start), LONGEST_REST_MS);
    await sleep(rest, undefined, { signal, ref: false }).catch(() => undefined);
  });
  const silence = listenTo(db.url, EDITIONS_CHANNEL, log, refresh);
  const timer = setInterval(look, pollMs);
  timer.unref();
  return async () => {
    stopping.abort();
    clearInterval(timer);
    await silence();
    await refresh();
  };

  async function takeOver(): Promise<void> {
    const next = await editions.next();
    if (!next.isNews) return;
    // Requests that wait have their turn before each long step and after it.
    await nextTurn();
    const schema = build(next.live);
    await nextTurn();
    // What was valid once is not looked at again by `swap`.
    assertValidSchema(schema);
    await nextTurn();
    // In one turn, so that no request begins between the two. The schema first, because only that can fail. A request
    // under way keeps the old schema and finds the new editions: a line only grows, so all that it can name is there.
    // The other way round, it could name what the editions do not have yet.
    swap(schema);
    next.install();
    log.info({ lines: next.live.map(({ compiled, version }) => `${compiled.line} ${version}`) }, 'editions taken over');
    onAttempt?.('done');
  }

  async function look(): Promise<void> {
    // A database that is away is noticed elsewhere.
    const mark = await markOf(db).catch(() => seen);
    if (!signal.aborted && mark !== seen) await refresh();
  }
}

/** Changes whenever something is published. */
async function markOf({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ mark: string }>(
    `select count(*) || ' ' || coalesce(max("publishedAt")::text, '') as mark from "Edition"`,
  );
  return rows[0]?.mark ?? '';
}
