// Everything that must hold before a commit; `npm run check`. All steps run, so that one look shows all that is wrong.
// With names of steps as arguments only those run: npm run check -- types layers
import { spawnSync } from 'node:child_process';

const STEPS = {
  generate: 'node scripts/generate.mjs',
  format: 'biome ci .',
  layers: 'depcruise --config .dependency-cruiser.cjs schema src',
  unused: 'knip',
  types: 'tsc',
  sdl: 'node scripts/schema.mjs --check',
  codegen: 'graphql-codegen --config codegen.yml --check',
  build: 'node scripts/build.mjs',
  questionnaires: 'node dist/src/cli.js questionnaires check',
  workflows: 'node dist/src/cli.js workflows check',
  tests: 'jest',
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`unknown steps: ${unknown.join(', ')}; known: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

const failed = [];
for (const [name, command] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  // npm puts node_modules/.bin on the path.
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
