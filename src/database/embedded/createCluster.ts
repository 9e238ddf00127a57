import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { StartError } from '../../errors.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterPlace } from './clusterPlace.ts';
import { makeDirFor } from './makeDirFor.ts';
import { runAs } from './runAs.ts';
import type { ServerUser } from './serverUser.ts';

/** Stands in the cluster itself, so that neither is ever there without the other. */
export const PASSWORD_FILE = 'imi.password';

/**
 * Makes the cluster if there is none yet: UTF-8, sorted and cased by Unicode code point on every machine alike. It
 * appears under its name only once it is complete.
 *
 * @returns the password of the database user `imi`
 * @throws StartError EMBEDDED_POSTGRES_FAILED with what initdb said
 */
export async function createCluster(
  { cluster }: ClusterPlace,
  { initdb }: Binaries,
  user: ServerUser | null,
  scratch: boolean,
): Promise<string> {
  const existing = await readFile(join(cluster, PASSWORD_FILE), 'utf8').catch(() => null);
  if (existing) return existing;
  if (await stat(cluster).catch(() => null)) throw failed(cluster, 'There is something else in its place.');

  const password = randomBytes(24).toString('base64url');
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await makeDirFor(user, unfinished);
  const data = join(unfinished, 'data');
  const passwordFile = join(unfinished, PASSWORD_FILE);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);

  const args = ['-D', data, '--username=imi', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(scratch ? ['--no-sync'] : []));
  // pg_trgm knows letters beyond ASCII by the system's locale; a system without C.UTF-8 loses those in searches.
  let outcome = await runAs(user, initdb, [...args, '--locale=C.UTF-8']);
  if (outcome.code !== 0) outcome = await runAs(user, initdb, [...args, '--locale=C']);
  if (outcome.code !== 0) throw failed(cluster, outcome.output.trim());
  await rename(passwordFile, join(data, PASSWORD_FILE));
  await rename(data, cluster);
  await rm(unfinished, { recursive: true });
  return password;
}

function failed(cluster: string, reason: string): StartError {
  return new StartError({
    code: 'EMBEDDED_POSTGRES_FAILED',
    at: cluster,
    message: `The database could not be initialised: ${reason}`,
    fix: 'Remove the reason that is given, or set DATABASE_URL.',
  });
}
