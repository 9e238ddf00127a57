import { basename, join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { checkShape } from '../../forms/definition/check/shape/checkShape.ts';
import type { LegalAreaDefinition, QuestionnaireDefinition } from '../../forms/definition/types.ts';
import type { FileTree } from './fileTree.ts';
import { type Bundles, readBundles } from './readBundles.ts';
import { readJsonFile } from './readJsonFile.ts';
import { withoutSchema } from './withoutSchema.ts';

/** File that makes a folder a legal area. */
export const AREA_FILE = 'legal-area.json';

/** The folder of a legal area, as read. */
export interface Area {
  readonly file: string;
  readonly legalArea: LegalAreaDefinition;
  readonly bundles: Bundles;
  /** The lines that the folder has files for, the faulty ones too. */
  readonly lines: readonly string[];
  readonly questionnaires: readonly { readonly file: string; readonly questionnaire: QuestionnaireDefinition }[];
}

/** Reads the folder of a legal area; null when its own file is faulty. Faulty questionnaires are left out. */
export function readArea(tree: FileTree, folder: string, problems: Problem[]): Area | null {
  const file = join(folder, AREA_FILE);
  const legalArea = read<LegalAreaDefinition>(tree, file, 'legal-area', problems);
  const bundles = readBundles(tree, folder, problems);
  const questionnaires: Area['questionnaires'][number][] = [];
  const lines: string[] = [];
  for (const name of tree.list(folder)) {
    // What is written with capitals would be left out without a word.
    if (!/\.json$/i.test(name) || name === AREA_FILE) continue;
    const path = join(folder, name);
    lines.push(basename(name, '.json'));
    const questionnaire = read<QuestionnaireDefinition>(tree, path, 'questionnaire', problems);
    if (!questionnaire) continue;
    const expected = `${questionnaire.id}.v${questionnaire.major}.json`;
    if (name === expected) questionnaires.push({ file: path, questionnaire });
    else problems.push(misnamed(path, expected));
  }
  return legalArea && { file, legalArea, bundles, lines, questionnaires };
}

function read<T>(tree: FileTree, file: string, kind: 'legal-area' | 'questionnaire', problems: Problem[]): T | null {
  const document = readJsonFile(tree, file, problems);
  if (document === undefined) return null;
  const found = checkShape(document, kind, file);
  problems.push(...found);
  return found.length > 0 ? null : withoutSchema<T>(document);
}

function misnamed(file: string, expected: string): Problem {
  const message = 'The file is not named after the "id" and "major" inside it.';
  return { code: 'FILE_NAME', at: `${file}#/id`, message, fix: `Rename the file to ${expected}, or correct them.` };
}
