import { join } from 'node:path';

import type { Problem } from '../../errors.ts';
import type { FileTree } from './fileTree.ts';
import { AREA_FILE } from './readArea.ts';
import { unreadable } from './unreadable.ts';

const QUESTIONNAIRE_FILE = /\.v\d+\.json$/;
const NO_AREAS = ['modules', 'code-lists', 'workflows', 'texts', 'node_modules'];

/** The folders of legal areas in a directory: the directory itself, when it is one, or those directly inside it. */
export function listAreas(tree: FileTree, dir: string, problems: Problem[]): string[] {
  try {
    if (tree.has(join(dir, AREA_FILE))) return [dir];
    const folders = tree.folders(dir).filter((name) => !name.startsWith('.') && !NO_AREAS.includes(name));
    return folders.map((name) => join(dir, name)).filter((folder) => isArea(tree, folder, problems));
  } catch (error) {
    const message = `The folder ${unreadable(error)}.`;
    problems.push({ code: 'FILE_UNREADABLE', at: dir, message, fix: 'Check that it exists and may be read.' });
    return [];
  }
}

function isArea(tree: FileTree, folder: string, problems: Problem[]): boolean {
  if (tree.has(join(folder, AREA_FILE))) return true;
  if (tree.list(folder).some((name) => QUESTIONNAIRE_FILE.test(name))) {
    const message = `The folder holds questionnaires, but no ${AREA_FILE}.`;
    problems.push({
      code: 'AREA_MISSING',
      at: folder,
      message,
      fix: `Add ${AREA_FILE} with the data of the legal area.`,
    });
  }
  return false;
}
