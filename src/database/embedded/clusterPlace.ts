import { chmod, lstat, mkdtemp, readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { StartError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { runAs } from './runAs.ts';
import type { ServerUser } from './serverUser.ts';

/** Where the database's files are. */
export interface ClusterPlace {
  /** Ours: the server's log and, where needed, a copy of its programs. */
  home: string;
  /** PostgreSQL's data directory; does not exist before the first start. */
  cluster: string;
}

/** Every user can reach it, and it survives a restart of the machine. */
const REACHABLE = '/var/tmp';

/**
 * Decides where the cluster of `dataDir` is: in `<dataDir>/postgres`, unless the server's user cannot get there (a clone
 * in a folder that only root may enter). Then in a new folder under /var/tmp, to which `<dataDir>/postgres` is a link.
 *
 * @throws StartError DATA_DIR_UNSAFE when the link leads to a folder that others can write in, or when the data is where
 *   the server cannot get
 */
export async function clusterPlace(dataDir: string, user: ServerUser | null, log: Logger): Promise<ClusterPlace> {
  const entry = join(dataDir, 'postgres');
  const found = await lstat(entry).catch(() => null);
  if (found?.isSymbolicLink()) {
    const cluster = await readlink(entry);
    if (await isOurs(dirname(cluster))) return { home: dirname(cluster), cluster };
    log.warn({ link: entry, cluster }, 'the folder with the database is gone; starting with an empty one');
    await rm(entry);
  } else if (!user || (await canReach(user, dataDir))) {
    return { home: dataDir, cluster: entry };
  } else if (found) {
    throw unsafe(entry, `User ${user.uid}, who owns the database, cannot get there.`, 'Start as that user.');
  }
  const home = await mkdtemp(join(REACHABLE, 'imi-'));
  await chmod(home, 0o711);
  const cluster = join(home, 'cluster');
  await symlink(cluster, entry);
  log.info(
    { dataDir, home, uid: user?.uid },
    'the database server cannot reach the data directory: its files are here',
  );
  return { home, cluster };
}

/** Asks the system rather than reading modes: lists of access rights, namespaces and mounts count as well. */
async function canReach(user: ServerUser, dir: string): Promise<boolean> {
  return (await runAs(user, '/bin/sh', ['-c', 'cd -- "$0"', dir])).code === 0;
}

/** Whether the folder exists; refuses one that somebody else could have prepared. */
async function isOurs(home: string): Promise<boolean> {
  const found = await lstat(home).catch(() => null);
  if (!found) return false;
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return true;
  throw unsafe(home, 'Others can write in this folder, or own it.', 'Look what it is; then remove it.');
}

function unsafe(at: string, message: string, fix: string): StartError {
  return new StartError({ code: 'DATA_DIR_UNSAFE', at, message, fix: `${fix} Or set IMI_DATA_DIR.` });
}
