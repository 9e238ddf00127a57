import { startServer } from '../server.ts';
import { startServices } from '../startServices.ts';
import type { Run } from './command.ts';
import { prepare } from './prepare.ts';
import { untilStopped } from './untilStopped.ts';

/** The API alone, on a database that is up to date; any number of these may run side by side. */
export const serve: Run = async () => {
  const { config, log } = prepare();
  const { services, stop } = await startServices(config, log, { migrate: false });
  try {
    const server = await startServer(config, services);
    for (const problem of services.quarantine.list()) log.warn({ problem }, 'quarantined');
    log.info({ url: server.url }, 'serving');
    await untilStopped(log, () => server.stop());
  } finally {
    await stop();
  }
  return 0;
};
