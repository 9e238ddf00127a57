import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { StartError } from '../../errors.ts';

/** The system user that the database server runs as. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/**
 * Whom to run the server of `dataDir` as: null for the user of this process. Root, as whom PostgreSQL refuses to run,
 * takes the owner of the cluster that is there, or else a user that the system already has. Users are never created.
 *
 * @throws StartError EMBEDDED_POSTGRES_UNSUPPORTED when root finds no such user
 */
export function serverUser(dataDir: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(join(dataDir, 'postgres'));
  if (owner && owner.uid !== 0) return owner;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of CANDIDATES) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartError({
    code: 'EMBEDDED_POSTGRES_UNSUPPORTED',
    at: '/etc/passwd',
    message: `PostgreSQL does not run as root, and there is no user ${CANDIDATES.join(' or ')} to run it as.`,
    fix: 'Start as an ordinary user, or set DATABASE_URL.',
  });
}

function ownerOf(path: string): ServerUser | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}
