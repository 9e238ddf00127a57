import { join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { jsonPointer } from '../../forms/definition/check/jsonPointer.ts';
import { checkShape } from '../../forms/definition/check/shape/checkShape.ts';
import type { TextBundle } from '../../forms/definition/types.ts';
import { isLanguage } from '../../forms/texts/languages.ts';
import type { FileTree } from './fileTree.ts';
import { readJsonFile } from './readJsonFile.ts';

/** The text bundles of a folder, and the folder, so that a missing text can be placed. */
export interface Bundles {
  readonly folder: string;
  readonly byLanguage: ReadonlyMap<string, TextBundle>;
}

/** Reads `texts/<language>.json` of a folder. A faulty bundle is left out and reported. */
export function readBundles(tree: FileTree, parent: string, problems: Problem[]): Bundles {
  const folder = join(parent, 'texts');
  const byLanguage = new Map<string, TextBundle>();
  if (!tree.has(folder)) return { folder, byLanguage };
  for (const name of tree.list(folder)) {
    if (!name.endsWith('.json')) continue;
    const file = join(folder, name);
    const bundle = readJsonFile(tree, file, problems);
    if (bundle === undefined) continue;
    const found = checkShape(bundle, 'text-bundle', file);
    problems.push(...found);
    // One wrong text must not make all the others missing.
    if (found.some(({ at }) => !at.startsWith(`${file}#/texts/`))) continue;
    const faulty = new Set(found.map(({ at }) => at));
    const { language, state, texts: all } = bundle as TextBundle;
    const texts = Object.fromEntries(
      Object.entries(all).filter(([key]) => !faulty.has(`${file}#${jsonPointer('texts', key)}`)),
    );
    if (isLanguage(language) && name === `${language}.json`) byLanguage.set(language, { language, state, texts });
    else problems.push(misnamed(file, language));
  }
  return { folder, byLanguage };
}

function misnamed(file: string, language: string): Problem {
  return {
    code: 'FILE_NAME',
    at: `${file}#/language`,
    message: `The file's name and its language, "${language}", are not the same.`,
    fix: isLanguage(language) ? `Rename the file to ${language}.json.` : 'Use the tag of a language, for example "sv".',
  };
}
