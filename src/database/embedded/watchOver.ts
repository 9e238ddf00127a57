import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';

import { cleanEnvironment } from './runAs.ts';

/**
 * Waits for the pipe from our process to close, which it does however that process ends. Then asks the server for a fast
 * shutdown and, if folders are given, removes them once the server has removed its file, after 5 s at the latest.
 */
const SCRIPT = `
  cat >/dev/null
  kill -INT "$0" 2>/dev/null
  file=$1
  shift
  [ $# -gt 0 ] || exit 0
  n=0
  while [ -e "$file" ] && [ $n -lt 50 ]; do sleep 0.1; n=$((n+1)); done
  rm -rf -- "$@"
`;

/**
 * Sees to it that a server does not outlive this process, not even when that is killed.
 *
 * @param pid the server's
 * @param cluster its data directory
 * @param removeAfter folders to remove then
 * @returns ends the watch, without effect on the server
 */
export function watchOver(pid: number, cluster: string, removeAfter: readonly string[]): () => void {
  const watch = spawn('/bin/sh', ['-c', SCRIPT, String(pid), join(cluster, 'postmaster.pid'), ...removeAfter], {
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
