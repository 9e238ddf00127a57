import { setTimeout as sleep } from 'node:timers/promises';

import type { Transaction } from '../../database/transaction.ts';

/** An arbitrary number that means "publishing" among the database's advisory locks. */
const LOCK = 5_204_687_332n;
const PAUSE_MS = 25;
const PATIENCE_MS = 20_000;

/**
 * Waits until nobody else publishes; from then on nobody else does until the transaction ends. One turn for all lines,
 * since names are unique over all of them.
 *
 * @returns false when it took too long
 */
export async function takeTurn(tx: Transaction, patienceMs = PATIENCE_MS): Promise<boolean> {
  // Asked again and again and not waited for: whoever holds the lock and hangs must not hang us.
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(PAUSE_MS)) {
    const [row] = await tx.$queryRaw<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as taken`;
    if (row?.taken) return true;
  }
  return false;
}
