import { join } from 'node:path';

import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { startEmbeddedPostgres } from './database/embeddedPostgres.ts';
import { migrate } from './database/migrate.ts';
import { type OpenOptions, openDatabase } from './database/openDatabase.ts';
import { refusePending } from './database/refusePending.ts';
import { importQuestionnaires } from './editions/publishing/importQuestionnaires.ts';
import { createQuarantine } from './editions/quarantine.ts';
import type { Logger } from './log.ts';
import { projectRoot } from './root.ts';
import { takenTypeNames } from './schema.ts';
import { masterKeyOf } from './vault/masterKey.ts';
import { createVault } from './vault/vault.ts';
import { loadWorkflows } from './workflow/loadWorkflows.ts';

/** The running services and the way to stop them. */
export interface Started {
  readonly services: Services;
  stop(): Promise<void>;
}

/** How to start. */
export interface StartOptions extends OpenOptions {
  /** Bring the database up to date; otherwise a database that is behind is an error. */
  migrate: boolean;
  /** The embedded database is thrown away at the end. */
  scratch?: boolean;
  now?: () => Date;
}

/**
 * Opens the database (the embedded one when none is configured), workflows and questionnaires.
 *
 * @throws StartError with everything that keeps it from starting
 */
export async function startServices(config: Config, log: Logger, options: StartOptions): Promise<Started> {
  const vault = createVault(masterKeyOf(config));
  const { workflows, problems } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres(config.dataDir, log, { scratch: options.scratch ?? false });
  try {
    const url = config.databaseUrl ?? embedded?.url ?? '';
    const db = await openDatabase(url, config.databasePool, log, options);
    try {
      if (options.migrate) await migrate(url);
      else await refusePending(url);
      const imported = await importQuestionnaires(db, config.questionnaireDirs, workflows, takenTypeNames);
      const { editions } = imported;
      const now = options.now ?? (() => new Date());
      const quarantine = createQuarantine(now);
      quarantine.replace('files', [...problems, ...imported.problems]);
      const services = { db, editions, quarantine, workflows, vault, log, now };
      const stop = async () => {
        await db.close();
        await embedded?.stop();
      };
      return { services, stop };
    } catch (error) {
      await db.close();
      throw error;
    }
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
