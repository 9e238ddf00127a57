import { join, normalize } from 'node:path';

import { diskTree } from '../files/diskTree.ts';
import type { FileTree } from '../files/fileTree.ts';
import type { DraftFile } from './draftFile.ts';

/** Folders of which a draft holds only what it changes. */
const SHARED = /^(modules|code-lists)(\/|$)/;

/** A draft as folders and files, and which of them were of use. */
export interface DraftTree extends FileTree {
  /** Paths of the draft that nobody has looked into. */
  unread(): string[];
}

/**
 * Lays a draft over the modules and code lists that are shipped: a file that the draft lacks is the shipped one. Nothing
 * else of the disk can be reached. Its paths must have been checked.
 *
 * @param shipped folder with the shipped questionnaires
 */
export function draftTree(files: readonly DraftFile[], shipped: string): DraftTree {
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const below = childrenOf(files.map(({ path }) => path));
  const unread = new Set(texts.keys());

  return {
    has: (path) => texts.has(path) || below.has(path) || (isShared(path) && diskTree.has(join(shipped, path))),
    list(folder) {
      const known = isShared(folder) && diskTree.has(join(shipped, folder)) ? diskTree.list(join(shipped, folder)) : [];
      return [...new Set([...known, ...(below.get(folder) ?? [])])].sort();
    },
    folders: (folder) => [...(below.get(folder) ?? [])].filter((name) => below.has(join(folder, name))).sort(),
    size(file) {
      unread.delete(file);
      return lengthOf(texts.get(file)) ?? diskTree.size(onDisk(file));
    },
    read(file) {
      unread.delete(file);
      return texts.get(file) ?? diskTree.read(onDisk(file));
    },
    unread: () => [...unread].sort(),
  };

  function onDisk(file: string): string {
    if (isShared(file)) return join(shipped, file);
    throw new Error('The draft has no such file');
  }
}

function isShared(path: string): boolean {
  return SHARED.test(normalize(path));
}

function lengthOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Buffer.byteLength(text);
}

/** Names in each folder; the draft itself is the folder `.`. */
function childrenOf(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>();
  for (const path of paths) {
    let folder = '.';
    for (const name of path.split('/')) {
      const names = below.get(folder) ?? new Set();
      below.set(folder, names.add(name));
      folder = join(folder, name);
    }
  }
  return below;
}
