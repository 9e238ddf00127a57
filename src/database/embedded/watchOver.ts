import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

import { cleanEnvironment } from './runAs.ts';

/**
 * Waits for the pipe from our process to close, which it does however that process ends. Then asks the server for a fast
 * shutdown, and removes the folder, if one is given, as soon as the server is gone, after 5 s at the latest.
 */
const SCRIPT = `
  cat >/dev/null
  kill -INT "$0" 2>/dev/null
  [ -n "$1" ] || exit 0
  n=0
  while kill -0 "$0" 2>/dev/null && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done
  rm -rf -- "$@"
`;

/**
 * Sees to it that the server with this pid does not outlive this process, not even when that is killed.
 *
 * @param removeAfter folders to remove then
 * @returns ends the watch, without effect on the server
 */
export function watchOver(pid: number, removeAfter: readonly string[]): () => void {
  const watch = spawn('/bin/sh', ['-c', SCRIPT, String(pid), ...removeAfter], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C goes to the whole process group; the watch must survive it.
    detached: true,
    cwd: '/',
    env: cleanEnvironment,
  });
  // Without a shell the server is stopped by the next start instead.
  watch.on('error', () => undefined);
  watch.unref();
  // The open pipe must not keep this process running.
  if (watch.stdin instanceof Socket) watch.stdin.unref();
  return () => void watch.kill('SIGKILL');
}
