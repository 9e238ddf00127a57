import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Problem } from '../../../src/errors.ts';
import { projectRoot } from '../../../src/root.ts';

/** A process that runs, or failed to run, an embedded server. */
export interface Child {
  pid: number;
  /** Address of its database; null when it could not be started. */
  url: string | null;
  /** Why not. */
  problems: Problem[];
  /** What it logged, so far. */
  log(): string;
  /** Numbers of the processes that it started and that run. */
  children(): number[];
  /** Ends it like a crash. */
  kill(): Promise<void>;
  /** Ends it in an orderly way. */
  end(): Promise<void>;
}

/** As whom and from where to start it. */
export interface ChildOptions {
  uid?: number;
  root?: string;
}

/** Starts a server in `dataDir` from a process of its own. */
export async function startChild(dataDir: string, { uid, root = projectRoot }: ChildOptions = {}): Promise<Child> {
  const args = [
    '--import',
    `${root}/scripts/typescript.mjs`,
    `${root}/tests/database/embedded/serverChild.ts`,
    dataDir,
  ];
  const child = spawn(process.execPath, args, {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('not started');
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const line = await Promise.race([once(lines, 'line'), exited.then(() => null)]);
  if (!line) throw new Error(log);
  const { url = null, problems = [] } = JSON.parse(line[0]) as Partial<Child>;
  return {
    pid,
    url,
    problems,
    log: () => log,
    children: () => childrenOf(pid),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.stdin.end();
      await exited;
    },
  };
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const fields = readFileSync(join('/proc', String(pid), 'stat'), 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[1]) === parent && fields[0] !== 'Z';
    } catch {
      return false;
    }
  });
}
