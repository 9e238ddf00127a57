import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

import { projectRoot } from '../../src/root.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A running command of `imi`. */
export interface Running {
  process: ChildProcess;
  /** Waits until standard output contains a text. */
  says(text: string): Promise<string>;
  ended: Promise<Ended>;
}

const PATIENCE_MS = 25_000;

/** Starts a command of `imi` as a process of its own, as npm does. It is killed when it takes too long. */
export function imi(args: string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'imi.mjs'), ...args], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '--no-warnings', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = { stdout: '', stderr: '' };
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.stdout?.on('data', (chunk) => {
    out.stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    out.stderr += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...out });
    });
  });
  return {
    process: child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => (out.stdout.includes(text) ? resolve(out.stdout) : undefined);
        child.stdout?.on('data', look);
        child.on('close', () => reject(new Error(`ended without saying "${text}":\n${out.stdout}${out.stderr}`)));
        look();
      }),
  };
}
