// Generates prisma/client and prisma/pothosTypes.ts from prisma/schema.prisma when they are older; says nothing unless
// it fails. Runs after npm ci as well.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schema = join(root, 'prisma', 'schema.prisma');
// The generators run in this order.
const made = [join(root, 'prisma', 'client', 'client.ts'), join(root, 'prisma', 'pothosTypes.ts')];

if (!made.every((file) => existsSync(file) && statSync(file).mtimeMs > statSync(schema).mtimeMs)) {
  const cli = installedCli();
  if (cli) generate(cli);
  else console.error('prisma is not installed (npm ci --omit=dev): prisma/client is left as it is.');
}

function installedCli() {
  try {
    const path = createRequire(import.meta.url).resolve('prisma/package.json');
    return join(dirname(path), 'build', 'index.js');
  } catch {
    return null;
  }
}

function generate(cli) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma starts the Pothos generator by its name, which npm's scripts find and others do not.
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      // Generating needs no engine, but without this the command downloads one. Any program that exists will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  process.exit(1);
}
