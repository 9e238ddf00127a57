import { type Runner, run, Logger as WorkerLogger } from 'graphile-worker';

import type { Database } from '../database/openDatabase.ts';
import type { Logger } from '../log.ts';
import { notifyUsers } from '../notifications/notifyUsers.ts';
import type { Tasks } from './addJob.ts';

/**
 * Runs queued jobs until stopped. Any number of processes may do so on one database: each job runs once.
 * A job that fails is tried again, later and later.
 */
export async function runJobs(db: Database, log: Logger): Promise<Runner> {
  return run({
    pgPool: db.pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      // Only what went wrong is news, and never the payload.
      if (level === 'error' || level === 'warning') log.warn({ job: message.slice(0, 200) }, 'job');
    }),
    taskList: {
      notify: (payload) => notifyUsers(db, payload as Tasks['notify']),
    },
  });
}
