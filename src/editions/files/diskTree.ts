import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

import type { FileTree } from './fileTree.ts';

/** The files of this machine. */
export const diskTree: FileTree = {
  has: existsSync,
  list: (folder) => readdirSync(folder).sort(),
  folders: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort(),
  size: (file) => statSync(file).size,
  read: (file) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)),
};
