/**
 * Makes a task that never runs twice at once. Calls during a run, however many, lead to exactly one more run, which
 * begins after it: whoever calls can be sure that a whole run follows.
 *
 * @param task must not fail
 * @returns ends when a run that began after the call has ended
 */
export function singleFlight(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  return () => {
    if (!running) return run();
    following ??= running.then(() => {
      following = null;
      return run();
    });
    return following;
  };

  function run(): Promise<void> {
    running = task().finally(() => {
      if (!following) running = null;
    });
    return running;
  }
}
