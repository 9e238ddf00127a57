import { join } from 'node:path';

import { build } from 'esbuild';

import { projectRoot } from '../../src/root.ts';

/** A script for the browser, and the files of the project that it is made of. */
export interface Bundle {
  readonly script: string;
  readonly inputs: readonly string[];
}

/**
 * Bundles a module for the browser; its exports become members of the global object `name`. Fails when something in it
 * needs Node.
 */
export async function bundle(entry: string, name: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [join(projectRoot, entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: name,
    logLevel: 'silent',
  });
  return { script: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs).sort() };
}
