import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Logger } from '../../log.ts';
import { commandLine } from './commandLine.ts';
import { processStart } from './processStart.ts';
import { stopServer } from './stopServer.ts';

/** Stops the server that a killed owner of this cluster left running, and clears away what would keep ours from starting. */
export async function stopLeftover(cluster: string, log: Logger): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (processStart(pid) !== null && commandLine(pid).includes(` ${cluster} `)) {
    log.warn({ pid }, 'stopping the database server that an earlier process left running');
    await stopServer(pid);
  } else if (exists(pid)) {
    // PostgreSQL would take the stranger that now has this number for its own; a number that nobody has it sorts out
    // itself, and better, since it also looks at shared memory.
    await rm(file, { force: true });
  }
}

/** Whether the system still knows the number, be it as a zombie. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
