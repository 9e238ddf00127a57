import { startServer } from '../server.ts';
import { startServices } from '../startServices.ts';
import type { Run } from './command.ts';
import { prepare } from './prepare.ts';
import { untilStopped } from './untilStopped.ts';

/** The API alone, on a database that is up to date; any number of these may run side by side. */
export const serve: Run = async () => {
  const { config, log } = prepare();
  const { services, quarantined, stop } = await startServices(config, log, { migrate: false });
  try {
    for (const problem of quarantined) log.warn({ problem }, 'quarantined');
    const server = await startServer(config, services);
    log.info({ url: server.url }, 'serving');
    await untilStopped(log, () => server.stop());
  } finally {
    await stop();
  }
  return 0;
};
