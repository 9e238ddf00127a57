import { join } from 'node:path';

import type { Problem } from '../errors.ts';
import { checkQuestionnaire } from '../forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../forms/definition/check/isAdvisory.ts';
import type {
  CodeListDefinition,
  LegalAreaDefinition,
  ModuleDefinition,
  TextBundle,
} from '../forms/definition/types.ts';
import { areaGate } from './areaGate.ts';
import { filesOf } from './filesOf.ts';
import { joinBlocks } from './joinBlocks.ts';
import { lineGate } from './lineGate.ts';
import { listAreas } from './listAreas.ts';
import { type Area, readArea } from './readArea.ts';
import { readBlocks } from './readBlocks.ts';
import { type Library, sourceOf } from './sourceOf.ts';
import type { NamedSource } from './storeEditions.ts';
import { unownedBlockTexts } from './unownedBlockTexts.ts';
import { unownedTexts } from './unownedTexts.ts';

/** Everything that the folders of questionnaires hold and that may be used, and what is wrong with the rest. */
export interface Folders {
  readonly sources: readonly NamedSource[];
  readonly legalAreas: readonly LegalAreaDefinition[];
  /** All code lists by id, and their texts by language: they name what authorities are competent for as well. */
  readonly codeLists: Readonly<Record<string, CodeListDefinition>>;
  readonly codeListTexts: Readonly<Record<string, TextBundle>>;
  /** With `isAdvisory`, those that kept nothing out. */
  readonly problems: readonly Problem[];
}

/** The workflows that exist, by id, with the forms that each one expects. */
export type KnownWorkflows = ReadonlyMap<string, { readonly forms: readonly string[] }>;

/**
 * Reads and checks directories of questionnaires. A faulty file is left out and reported; it never keeps the others
 * from loading, and nothing is thrown. Modules and code lists of the first directory, the one that is shipped, are
 * there for all; those of another one only for itself.
 *
 * @param takenTypeNames names of types that the fixed part of the GraphQL schema has
 */
export function readFolders(
  dirs: readonly string[],
  workflows: KnownWorkflows,
  takenTypeNames: ReadonlySet<string> = new Set(),
): Folders {
  const problems: Problem[] = [];
  const sources: NamedSource[] = [];
  const legalAreas: LegalAreaDefinition[] = [];
  const libraries: Library[] = [];
  const passArea = areaGate();
  const passLine = lineGate();

  for (const dir of dirs) {
    const shipped = libraries[0];
    const folders = listAreas(dir, problems);
    const own: Library = {
      modules: readBlocks<ModuleDefinition>(join(dir, 'modules'), 'module', shipped?.modules ?? new Map(), problems),
      codeLists: readBlocks<CodeListDefinition>(
        join(dir, 'code-lists'),
        'code-list',
        shipped?.codeLists ?? new Map(),
        problems,
      ),
    };
    libraries.push(own);
    const library: Library = {
      modules: new Map([...(shipped?.modules ?? []), ...own.modules]),
      codeLists: new Map([...(shipped?.codeLists ?? []), ...own.codeLists]),
    };
    problems.push(...unownedBlockTexts(own));
    for (const folder of folders) {
      const area = readArea(folder, problems);
      if (area && isFine(passArea(area, library))) addArea(area, library);
    }
  }
  const lists = joinBlocks(libraries.map(({ codeLists }) => codeLists));
  return { sources, legalAreas, codeLists: lists.definitions, codeListTexts: lists.texts, problems: unique(problems) };

  function addArea(area: Area, library: Library): void {
    legalAreas.push(area.legalArea);
    problems.push(...unownedTexts(area.bundles, ['title', ...area.lines], (key) => key.split('/', 1)[0] ?? ''));
    for (const { file, questionnaire } of area.questionnaires) {
      const source = sourceOf(area, questionnaire, library);
      const found = checkQuestionnaire(source, file, {
        workflows,
        takenTypeNames,
        files: filesOf(area, file, library),
      });
      if (isFine(found) && isFine(passLine(source, file))) sources.push({ source, file });
    }
  }

  function isFine(found: readonly Problem[]): boolean {
    problems.push(...found);
    return found.every(isAdvisory);
  }
}

// A fault in a module is found again in each questionnaire that uses it.
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
