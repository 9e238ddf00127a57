import { spawn } from 'node:child_process';

import type { ServerUser } from './serverUser.ts';

/** What a finished program left. */
export interface Outcome {
  /** Exit code; null when it could not be started or was killed. */
  code: number | null;
  /** Its standard output and error, or why it could not be started. */
  output: string;
}

/**
 * The environment of every program started here. Not ours: PGDATA and the like would change what the programs do,
 * LD_LIBRARY_PATH would lead them to other libraries than the ones they come with.
 */
export const cleanEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };

/** Runs a program to its end as the given user; never rejects. */
export function runAs(user: ServerUser | null, program: string, args: readonly string[]): Promise<Outcome> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  return new Promise((done) => {
    const child = spawn(program, args, { ...identity, cwd: '/', env: cleanEnvironment });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => done({ code: null, output: error.message }));
    child.on('close', (code) => done({ code, output }));
  });
}
