import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Logger } from '../log.ts';
import { claimDataDir } from './embedded/claimDataDir.ts';
import { clusterPlace } from './embedded/clusterPlace.ts';
import { createCluster } from './embedded/createCluster.ts';
import { launchServer } from './embedded/launchServer.ts';
import { serverUser } from './embedded/serverUser.ts';
import { stopLeftover } from './embedded/stopLeftover.ts';
import { stopServer } from './embedded/stopServer.ts';
import { usableBinaries } from './embedded/usableBinaries.ts';
import { watchOver } from './embedded/watchOver.ts';

/** A running PostgreSQL that belongs to this process. */
export interface EmbeddedPostgres {
  /** Address of its database, password included. */
  url: string;
  /** Stops the server: disconnects everyone, keeps the data (a scratch cluster's is removed). May be called twice. */
  stop(): Promise<void>;
}

/** How to start it. */
export interface EmbeddedOptions {
  /** For tests and tools: fast, not safe against a crash of the machine; `dataDir` is removed when it stops. */
  scratch?: boolean;
}

/**
 * Starts PostgreSQL from its npm package, with its data in `<dataDir>/postgres` (ADR 0002). It listens on 127.0.0.1
 * only, on a free port, with a generated password. It does not outlive this process, however that ends.
 *
 * @throws StartError DATA_DIR_IN_USE, DATA_DIR_UNWRITABLE, DATA_DIR_UNSAFE, EMBEDDED_POSTGRES_UNSUPPORTED,
 *   EMBEDDED_POSTGRES_FAILED
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  log: Logger,
  { scratch = false }: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const dir = resolve(dataDir);
  const user = serverUser(dir);
  const release = await claimDataDir(dir, user);
  try {
    const place = await clusterPlace(dir, user, log);
    const binaries = await usableBinaries(place.home, user, log);
    await stopLeftover(place.cluster, log);
    const password = await createCluster(place, binaries, user, scratch);
    const server = await launchServer(place, binaries, user, scratch);
    const scratchDirs = scratch ? [...new Set([dir, place.home])] : [];
    const endWatch = watchOver(server.pid, place.cluster, scratchDirs);
    const reportEnd = (code: number | null, signal: string | null) =>
      log.error({ code, signal, log: `${place.home}/postgres.log` }, 'the embedded database server ended by itself');
    server.process.once('exit', reportEnd);

    const stop = async () => {
      server.process.off('exit', reportEnd);
      endWatch();
      await stopServer(server.pid);
      await release();
      for (const path of scratchDirs) await rm(path, { recursive: true, force: true });
    };
    let stopped: Promise<void> | null = null;
    return {
      url: `postgresql://imi:${password}@127.0.0.1:${server.port}/postgres`,
      stop() {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
