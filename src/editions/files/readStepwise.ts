import { join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { checkQuestionnaire } from '../../forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../../forms/definition/check/isAdvisory.ts';
import type { CodeListDefinition, LegalAreaDefinition, ModuleDefinition } from '../../forms/definition/types.ts';
import type { NamedSource } from '../publishing/storeEditions.ts';
import { areaGate } from './areaGate.ts';
import { filesOf } from './filesOf.ts';
import type { FileTree } from './fileTree.ts';
import { joinBlocks } from './joinBlocks.ts';
import { lineGate } from './lineGate.ts';
import { listAreas } from './listAreas.ts';
import { type Area, readArea } from './readArea.ts';
import { readBlocks } from './readBlocks.ts';
import type { Folders, KnownWorkflows } from './readFolders.ts';
import { type Library, sourceOf } from './sourceOf.ts';
import { unownedBlockTexts } from './unownedBlockTexts.ts';
import { unownedTexts } from './unownedTexts.ts';

/**
 * Does the work of `readFolders`, and pauses after each questionnaire: a server that reads a large draft answers others
 * in between.
 */
export function* readStepwise(
  tree: FileTree,
  dirs: readonly string[],
  workflows: KnownWorkflows,
  takenTypeNames: ReadonlySet<string>,
): Generator<void, Folders> {
  const problems: Problem[] = [];
  const sources: NamedSource[] = [];
  const legalAreas: LegalAreaDefinition[] = [];
  const libraries: Library[] = [];
  const passArea = areaGate();
  const passLine = lineGate();

  for (const dir of dirs) {
    const shipped = libraries[0];
    const folders = listAreas(tree, dir, problems);
    const own: Library = {
      modules: readBlocks<ModuleDefinition>(
        tree,
        join(dir, 'modules'),
        'module',
        shipped?.modules ?? new Map(),
        problems,
      ),
      codeLists: readBlocks<CodeListDefinition>(
        tree,
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
    add(unownedBlockTexts(own));
    for (const folder of folders) {
      const area = readArea(tree, folder, problems);
      if (area && isFine(passArea(area, library))) yield* addArea(area, library);
    }
  }
  const lists = joinBlocks(libraries.map(({ codeLists }) => codeLists));
  return { sources, legalAreas, codeLists: lists.definitions, codeListTexts: lists.texts, problems: unique(problems) };

  function* addArea(area: Area, library: Library): Generator<void, void> {
    legalAreas.push(area.legalArea);
    add(unownedTexts(area.bundles, ['title', ...area.lines], (key) => key.split('/', 1)[0] ?? ''));
    for (const { file, questionnaire } of area.questionnaires) {
      const source = sourceOf(area, questionnaire, library);
      const found = checkQuestionnaire(source, file, {
        workflows,
        takenTypeNames,
        files: filesOf(area, file, library),
      });
      if (isFine(found) && isFine(passLine(source, file))) sources.push({ source, file });
      yield;
    }
  }

  function isFine(found: readonly Problem[]): boolean {
    add(found);
    return found.every(isAdvisory);
  }

  function add(found: readonly Problem[]): void {
    // Not by spreading: a hundred thousand would not fit on the stack.
    for (const problem of found) problems.push(problem);
  }
}

// A fault in a module is found again in each questionnaire that uses it.
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
