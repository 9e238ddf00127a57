import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { StartError } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterPlace } from './clusterPlace.ts';
import { freePort } from './freePort.ts';
import { cleanEnvironment } from './runAs.ts';
import { serverFlags } from './serverFlags.ts';
import type { ServerUser } from './serverUser.ts';
import { stopServer } from './stopServer.ts';

const POLL_MS = 5;
/** A start after a crash replays what was not written out, which can take long. */
const PATIENCE_MS = 60_000;
const PORT_ATTEMPTS = 3;

/** A server that accepts connections. */
export interface Server {
  pid: number;
  port: number;
  process: ChildProcess;
}

/**
 * Starts the server and waits until it accepts connections. Its messages go to `<home>/postgres.log`.
 *
 * @throws StartError EMBEDDED_POSTGRES_FAILED with what it said last
 */
export async function launchServer(
  { home, cluster }: ClusterPlace,
  { postgres }: Binaries,
  user: ServerUser | null,
  scratch: boolean,
): Promise<Server> {
  const logFile = join(home, 'postgres.log');
  let said = '';
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
    const port = await freePort();
    // Anew, since it may belong to another user, as whom somebody started it once.
    await rm(logFile, { force: true });
    const log = await open(logFile, 'wx', 0o600);
    const child = spawn(postgres, ['-D', cluster, ...serverFlags(port, scratch).flatMap((flag) => ['-c', flag])], {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      stdio: ['ignore', 'ignore', log.fd],
      // Ctrl-C goes to the whole process group; the server must live until this process has finished its work.
      detached: true,
      cwd: '/',
      env: cleanEnvironment,
    });
    child.unref();
    const failure = new Promise<string>((fail) => child.on('error', (error) => fail(error.message)));
    const ready = await Promise.race([untilReady(child, cluster), failure]);
    await log.close();
    if (ready === true && child.pid) return { pid: child.pid, port, process: child };
    if (child.pid) await stopServer(child.pid);
    said = typeof ready === 'string' ? ready : (await readFile(logFile, 'utf8')).trim();
    // Somebody else took the port in between.
    if (!said.includes('could not create any TCP/IP sockets')) break;
  }
  throw new StartError({
    code: 'EMBEDDED_POSTGRES_FAILED',
    at: cluster,
    message: `PostgreSQL did not start: ${said.split('\n').slice(-5).join('\n    ')}`,
    fix: `Remove the reason that is given (all of it: ${logFile}), or set DATABASE_URL.`,
  });
}

/** Reads its status where PostgreSQL's own pg_ctl reads it; false when it ended or takes too long. */
async function untilReady(child: ChildProcess, cluster: string): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(POLL_MS)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    // The file of an earlier server may still be there.
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
  }
  return false;
}
