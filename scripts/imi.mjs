// The command line `imi`, built first when it is stale. One process: a signal to npm reaches the server itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(1);
await import('../dist/src/cli.js');
