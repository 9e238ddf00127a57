import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { today } from '../context.ts';
import { withScratchDatabase } from '../database/withScratchDatabase.ts';
import { StoryError } from '../demo/expect.ts';
import { createNarrator } from '../demo/narrator.ts';
import { playStory } from '../demo/playStory.ts';
import { runJobs } from '../jobs/runJobs.ts';
import { startServer } from '../server.ts';
import { startServices } from '../startServices.ts';
import { type Run, UsageError } from './command.ts';
import { prepare, print } from './prepare.ts';
import { seedAll } from './seedAll.ts';

/** Plays the whole story over HTTP on a scratch database that is thrown away. */
export const demo: Run = async (args) => {
  const narrator = createNarrator(isJson(args), print);
  const dataDir = await mkdtemp(join(tmpdir(), 'imi-demo-'));
  // Questionnaires of one's own are welcome; a foreign identity provider would not know the people of the story.
  const overrides = { PORT: '0', IMI_DATA_DIR: dataDir, OIDC_ISSUER: '', PUBLIC_URL: '', NODE_ENV: 'development' };
  const { config, log } = prepare({ LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error', ...overrides });
  return withScratchDatabase(config.databaseUrl, async (databaseUrl) => {
    const scratch = { migrate: true, scratch: true };
    const { services, stop } = await startServices({ ...config, databaseUrl }, log, scratch);
    try {
      await seedAll(services, { people: true });
      const server = await startServer(config, services);
      const jobs = await runJobs(services.db, log);
      try {
        const summary = await playStory({ ...server, today: today(services), narrator });
        narrator.summarise({ ...summary });
        return 0;
      } finally {
        await server.stop();
        await jobs.stop();
      }
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      narrator.summarise({ ok: false, differs: error.message });
      return 1;
    } finally {
      await stop();
    }
  });
};

function isJson(args: readonly string[]): boolean {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    return values.json === true;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}
