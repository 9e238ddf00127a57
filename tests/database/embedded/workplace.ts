import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, jest } from '@jest/globals';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/database/embeddedPostgres.ts';
import { createLog } from '../../../src/log.ts';
import { type Child, type ChildOptions, startChild } from './startChild.ts';

/** A folder for each test, and the servers that the test starts; everything is gone after it. */
export function workplace() {
  // Clusters are made and whole packages copied; a busy machine takes its time.
  jest.setTimeout(120_000);
  const running: (() => Promise<void>)[] = [];
  const place = {
    /** The folder; every user may enter it. */
    dir: '',
    /** Where in it the data goes; does not exist yet. */
    dataDir: '',
    /** Starts a server from this process. */
    async start(options?: { scratch: boolean }): Promise<EmbeddedPostgres> {
      const server = await startEmbeddedPostgres(place.dataDir, createLog('silent'), options);
      running.push(server.stop);
      return server;
    },
    /** Starts a server from a process of its own. */
    async startElsewhere(options?: ChildOptions): Promise<Child> {
      const child = await startChild(place.dataDir, options);
      running.push(child.end);
      return child;
    },
  };
  beforeEach(async () => {
    place.dir = await mkdtemp(join(tmpdir(), 'imi-embedded-'));
    await chmod(place.dir, 0o755);
    place.dataDir = join(place.dir, 'data');
  });
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
    await rm(place.dir, { recursive: true, force: true });
  });
  return place;
}
