import { startServices } from '../startServices.ts';
import type { Run } from './command.ts';
import { prepare, print } from './prepare.ts';
import { seedAll } from './seedAll.ts';

/** Adds the shipped directory and the demo users. */
export const seed: Run = async () => {
  const { config, log } = prepare();
  const { services, stop } = await startServices(config, log, { migrate: true });
  try {
    const { authorities, people } = await seedAll(services, { people: !config.isProduction });
    print(`${authorities} authorities and ${people} people added.`);
  } finally {
    await stop();
  }
  return 0;
};
