// Compiles the server into dist/ when a source is newer than the last build; says nothing unless it fails.
//   node scripts/build.mjs [--force]
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
// Beside dist/, so that the way to the sources is as long.
const fresh = join(root, 'dist.new');
const stamp = join(dist, '.stamp');
const lock = join(root, 'node_modules', '.cache', 'imi-build.pid');
const sources = [
  ...['schema', 'src', 'prisma', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  // Compiled in; the questionnaires themselves are read at run time.
  ...readdirSync(join(root, 'questionnaires'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => join('questionnaires', name)),
];

if (process.argv.includes('--force') || isStale()) {
  await locked(async () => {
    // Whoever held the lock may have done it.
    if (!process.argv.includes('--force') && !isStale()) return;
    await import('./generate.mjs');
    build();
  });
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return sources.some((name) => existsSync(join(root, name)) && newest(join(root, name)) > built);
}

/** Folders count too: their time changes when a file is added, removed or renamed. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  // An editor's temporary file that is gone again.
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const tsc = compiler();
  // An installation without development packages runs what it was delivered with.
  if (!tsc && existsSync(stamp)) return;
  if (!tsc) {
    console.error('There is no dist/, and typescript is not installed: run npm ci, then npm run build.');
    process.exit(1);
  }
  const started = new Date();
  rmSync(fresh, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  }
  // What was changed during the build is newer than this.
  writeFileSync(join(fresh, '.stamp'), started.toISOString());
  utimesSync(join(fresh, '.stamp'), started, started);
  // In one moment, as nearly as can be: somebody may be starting from what is there.
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
}

function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return null;
  }
}

/** Server and worker are often started together; only one may build, and nobody may run half a build. */
async function locked(work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take()) await new Promise((done) => setTimeout(done, 50));
  process.on('exit', () => rmSync(lock, { force: true }));
  await work();
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned()) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty for the moment between its creation and its filling.
    return pid ? !isAlive(pid) : Date.now() - statSync(lock).mtimeMs > 5_000;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
