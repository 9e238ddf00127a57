import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process was started, as an opaque text that no other process with the same number ever has; null when no such
 * process runs. A number alone proves nothing: after a restart of the machine, or in a container, it is soon in use again.
 */
export function processStart(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // After the name, which is in parentheses and may hold anything: state is field 3, start time field 22.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      // A zombie has ended; only its parent has not asked yet.
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
    } catch {
      return null;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
