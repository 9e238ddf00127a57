import type { Logger } from '../log.ts';

// Long enough for what is under way, short enough for whoever waits for the process to end.
const PATIENCE_MS = 4500;

/**
 * Waits for SIGINT or SIGTERM, then runs the given steps in order. A step that hangs does not keep the process alive.
 */
export async function untilStopped(log: Logger, ...steps: (() => Promise<unknown>)[]): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => resolve(name));
  });
  log.info({ signal }, 'stopping');
  const hang = setTimeout(() => {
    log.error('stopping took too long');
    process.exit(1);
  }, PATIENCE_MS);
  for (const step of steps)
    await step().catch((error: unknown) => log.error({ err: error }, 'a step of stopping failed'));
  clearTimeout(hang);
}
