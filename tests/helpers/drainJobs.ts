import { setTimeout as sleep } from 'node:timers/promises';

import { runJobs } from '../../src/jobs/runJobs.ts';
import type { Testkit } from './testkit.ts';

/** Runs everything that is queued, and waits until nothing is left. */
export async function drainJobs({ services, db }: Testkit): Promise<void> {
  const runner = await runJobs(db, services.log);
  while ((await queued(db.pool)) > 0) await sleep(20);
  await runner.stop();
}

async function queued(pool: Testkit['db']['pool']): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from graphile_worker._private_jobs');
  return rows[0]?.count ?? 0;
}
