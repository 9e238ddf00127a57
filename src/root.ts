import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest one above this file that holds package.json, from `src/` as from `dist/src/`. */
export const projectRoot = above(dirname(fileURLToPath(import.meta.url)));

function above(dir: string): string {
  if (existsSync(join(dir, 'package.json'))) return dir;
  const parent = dirname(dir);
  if (parent === dir) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}`);
  return above(parent);
}
