import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

interface Link {
  source: string;
  target: string;
}

/**
 * Does what the package's install script does, because npm may have been told not to run it: makes the links between
 * libraries that an npm package cannot hold, and the programs executable.
 *
 * @param native the package's folder `native`
 * @throws the file system's error when something is missing and this user may not write there
 */
export async function linkLibraries(native: string, programs: readonly string[]): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as Link[]) {
    // Paths in the list start with "native/".
    const path = join(dirname(native), target);
    const exists = await stat(path).catch(() => null);
    if (exists) continue;
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), path).catch((error) => {
      // Another process did the same at the same time.
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const program of programs) {
    const { mode } = await stat(program);
    if ((mode & 0o111) === 0) await chmod(program, mode | 0o755);
  }
}
