import { setTimeout as sleep } from 'node:timers/promises';

import { processStart } from './processStart.ts';

const POLL_MS = 10;
/** Signals in the order of their force, and how long to wait for the effect, in milliseconds. */
const STEPS: [NodeJS.Signals, number][] = [
  // Fast: rolls back, disconnects everyone, writes everything out.
  ['SIGINT', 5_000],
  // Immediate: recovers at the next start.
  ['SIGQUIT', 3_000],
  ['SIGKILL', 2_000],
];

/** Stops a database server and waits until it is gone, 10 seconds at most. Harmless when it is gone already. */
export async function stopServer(pid: number): Promise<void> {
  const start = processStart(pid);
  const isGone = () => processStart(pid) !== start;
  if (start === null) return;
  for (const [signal, patience] of STEPS) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in between; the loop notices.
    }
    for (const until = Date.now() + patience; Date.now() < until; await sleep(POLL_MS)) if (isGone()) return;
  }
}
