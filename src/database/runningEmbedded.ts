import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PASSWORD_FILE } from './embedded/createCluster.ts';

/**
 * The address, password included, of the embedded database that another process runs on `dataDir`; null when none
 * does, or when it belongs to a user whose files this one may not read.
 */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  const cluster = join(dataDir, 'postgres');
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (lines[7]?.trim() !== 'ready' || !isAlive(pid)) return null;
    const password = await readFile(join(cluster, PASSWORD_FILE), 'utf8');
    return `postgresql://imi:${password}@127.0.0.1:${port}/postgres`;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
