import { chmod, cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { StartError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { type Binaries, binaries, binariesIn } from './binaries.ts';
import { linkLibraries } from './linkLibraries.ts';
import { runAs } from './runAs.ts';
import type { ServerUser } from './serverUser.ts';

/**
 * PostgreSQL's programs where the server's user can run them: in node_modules, or, if it cannot read them there or they
 * lack links that we may not make there, in a copy in `home` (60 MB).
 *
 * @throws StartError EMBEDDED_POSTGRES_UNSUPPORTED with what the programs say
 */
export async function usableBinaries(home: string, user: ServerUser | null, log: Logger): Promise<Binaries> {
  const packaged = binaries();
  await linkLibraries(packaged.native, [packaged.initdb, packaged.postgres]).catch(() => undefined);
  if ((await complaint(packaged, user)) === null) return packaged;

  const copy = binariesIn(join(home, `binaries-${packaged.version}`), packaged.version);
  const reason = await complaint(copy, user);
  if (reason === null) return copy;
  log.info({ copy: copy.native }, 'copying the database programs to where the database server can run them');
  await rm(copy.native, { recursive: true, force: true });
  const unfinished = join(home, 'native');
  await rm(unfinished, { recursive: true, force: true });
  await cp(packaged.native, unfinished, { recursive: true, verbatimSymlinks: true });
  await makeReadable(unfinished);
  const { initdb, postgres } = binariesIn(unfinished, packaged.version);
  await linkLibraries(unfinished, [initdb, postgres]);
  await rename(unfinished, copy.native);

  const problem = await complaint(copy, user);
  if (problem === null) return copy;
  throw new StartError({
    code: 'EMBEDDED_POSTGRES_UNSUPPORTED',
    at: copy.postgres,
    message: `PostgreSQL does not run here: ${problem}`,
    fix: 'It needs glibc and a file system from which programs may run; otherwise set DATABASE_URL.',
  });
}

/** Why the user cannot run the server; null when it can. Also finds out whether all libraries are there. */
async function complaint({ postgres, initdb }: Binaries, user: ServerUser | null): Promise<string | null> {
  for (const program of [postgres, initdb]) {
    const { code, output } = await runAs(user, program, ['--version']);
    if (code !== 0) return output.trim();
  }
  return null;
}

/** Packages that were installed under a strict umask are readable by their owner only. */
async function makeReadable(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const { mode } = await lstat(path);
    await chmod(path, entry.isDirectory() || (mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
