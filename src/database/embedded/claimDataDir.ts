import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { StartError } from '../../errors.ts';
import { processStart } from './processStart.ts';
import type { ServerUser } from './serverUser.ts';

interface Owner {
  pid: number;
  start: string | null;
}

/**
 * Makes this process the owner of `dataDir`, which is created when missing: its number and start time go to
 * `<dataDir>/owner.json`. An owner that no longer runs is replaced.
 *
 * @returns gives the directory up
 * @throws StartError DATA_DIR_IN_USE, DATA_DIR_UNWRITABLE
 */
export async function claimDataDir(dataDir: string, user: ServerUser | null): Promise<() => Promise<void>> {
  const file = join(dataDir, 'owner.json');
  const mine = `${file}.${process.pid}`;
  const text = JSON.stringify({ pid: process.pid, start: processStart(process.pid) } satisfies Owner);
  try {
    const created = await mkdir(dataDir, { recursive: true });
    // Search permission lets the server's user through to its own part; nobody can list what else is in here.
    if (created) await chmod(dataDir, user ? 0o711 : 0o700);
    // Readable for other users' processes, who must see that the directory is taken.
    await writeFile(mine, text, { mode: 0o644 });
  } catch (error) {
    throw unwritable(dataDir, error);
  }
  try {
    await take(file, mine, dataDir);
  } finally {
    await rm(mine, { force: true });
  }
  return async () => {
    if ((await readOwner(file))?.pid === process.pid) await rm(file, { force: true });
  };
}

/** Links our text to the name that only one process can have. */
async function take(file: string, mine: string, dataDir: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await link(mine, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir, error);
    }
    const owner = await readOwner(file);
    if (owner && isRunning(owner)) throw inUse(dataDir, owner.pid);
    await removeStale(file);
  }
  throw inUse(dataDir, null);
}

/** Moves the file away before it looks again: another process may have taken the place of the dead owner by now. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  await rename(file, aside).catch(() => undefined);
  const owner = await readOwner(aside);
  if (owner && isRunning(owner)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function isRunning({ pid, start }: Owner): boolean {
  return start !== null && processStart(pid) === start;
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function inUse(dataDir: string, pid: number | null): StartError {
  return new StartError({
    code: 'DATA_DIR_IN_USE',
    at: dataDir,
    message: `Another IMI process${pid === null ? '' : ` (${pid})`} uses this directory.`,
    fix: `Stop ${pid === null ? 'it' : `process ${pid}`}, or set IMI_DATA_DIR to another directory.`,
  });
}

function unwritable(dataDir: string, error: unknown): StartError {
  return new StartError({
    code: 'DATA_DIR_UNWRITABLE',
    at: dataDir,
    message: error instanceof Error ? error.message : String(error),
    fix: `Let this user write in ${dirname(dataDir)}, or set IMI_DATA_DIR to a directory where it may.`,
  });
}
