import { join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { checkShape } from '../../forms/definition/check/shape/checkShape.ts';
import type { FileTree } from './fileTree.ts';
import { type Bundles, readBundles } from './readBundles.ts';
import { readJsonFile } from './readJsonFile.ts';
import { withoutSchema } from './withoutSchema.ts';

/** A module or a code list, with its file and the texts of its folder. */
export interface Block<T> {
  readonly definition: T;
  readonly file: string;
  readonly bundles: Bundles;
}

/** Modules or code lists by id. */
export type Blocks<T> = ReadonlyMap<string, Block<T>>;

/**
 * Reads the modules or code lists of a folder, one to a file. A faulty one is left out and reported.
 *
 * @param taken ids that are defined elsewhere and may not be defined again
 */
export function readBlocks<T extends { readonly id: string }>(
  tree: FileTree,
  folder: string,
  kind: 'module' | 'code-list',
  taken: Blocks<T>,
  problems: Problem[],
): Blocks<T> {
  const blocks = new Map<string, Block<T>>();
  if (!tree.has(folder)) return blocks;
  const bundles = readBundles(tree, folder, problems);
  for (const name of tree.list(folder)) {
    if (!name.endsWith('.json')) continue;
    const file = join(folder, name);
    const document = readJsonFile(tree, file, problems);
    if (document === undefined) continue;
    const found = checkShape(document, kind, file);
    problems.push(...found);
    if (found.length > 0) continue;
    const definition = withoutSchema<T>(document);
    const { id } = definition;
    const other = taken.get(id);
    if (name !== `${id}.json`) problems.push(misnamed(file, id));
    else if (other) problems.push(twice(file, id, other.file));
    else blocks.set(id, { definition, file, bundles });
  }
  return blocks;
}

function misnamed(file: string, id: string): Problem {
  const message = `The file holds "${id}".`;
  return { code: 'FILE_NAME', at: `${file}#/id`, message, fix: `Rename the file to ${id}.json, or correct the id.` };
}

function twice(file: string, id: string, other: string): Problem {
  const message = `"${id}" is already defined in ${other}.`;
  return { code: 'ID_TWICE', at: `${file}#/id`, message, fix: 'Use the one that exists, or choose another id.' };
}
