import { runJobs } from '../jobs/runJobs.ts';
import { startServices } from '../startServices.ts';
import type { Run } from './command.ts';
import { prepare } from './prepare.ts';
import { untilStopped } from './untilStopped.ts';

/** Background jobs alone; any number of these may run side by side. */
export const work: Run = async () => {
  const { config, log } = prepare();
  const { services, stop } = await startServices(config, log, { migrate: false });
  try {
    const jobs = await runJobs(services.db, log);
    log.info('working');
    await untilStopped(log, () => jobs.stop());
  } finally {
    await stop();
  }
  return 0;
};
