import { dirname, join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { checkQuestionnaire } from '../../forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../../forms/definition/check/isAdvisory.ts';
import type { CodeListDefinition, ModuleDefinition } from '../../forms/definition/types.ts';
import type { NamedSource } from '../publishing/storeEditions.ts';
import { diskTree } from './diskTree.ts';
import { filesOf } from './filesOf.ts';
import { readArea } from './readArea.ts';
import { type Blocks, readBlocks } from './readBlocks.ts';
import type { KnownWorkflows } from './readFolders.ts';
import { sourceOf } from './sourceOf.ts';

/**
 * Reads and checks the questionnaires of one legal area alone, or one of its files: an older state may lie anywhere.
 * Modules and code lists beside or inside the folder go before the shipped ones.
 *
 * @param takenTypeNames names of types that the fixed part of the GraphQL schema has
 */
export function readSources(
  path: string,
  shipped: string,
  workflows: KnownWorkflows,
  takenTypeNames: ReadonlySet<string> = new Set(),
): { sources: NamedSource[]; problems: Problem[] } {
  const isFile = path.endsWith('.json');
  const folder = isFile ? dirname(path) : path;
  const problems: Problem[] = [];
  const places = [...new Set([shipped, dirname(folder), folder])];
  const library = {
    modules: blocks<ModuleDefinition>('modules', 'module'),
    codeLists: blocks<CodeListDefinition>('code-lists', 'code-list'),
  };
  const area = readArea(diskTree, folder, problems);
  const sources: NamedSource[] = [];
  for (const { file, questionnaire } of area?.questionnaires ?? []) {
    if (!area || (isFile && file !== path)) continue;
    const source = sourceOf(area, questionnaire, library);
    const files = filesOf(area, file, library);
    const found = checkQuestionnaire(source, file, { workflows, takenTypeNames, files });
    const faults = found.filter((problem) => !isAdvisory(problem));
    problems.push(...faults);
    if (faults.length === 0) sources.push({ source, file });
  }
  return { sources, problems };

  function blocks<T extends { readonly id: string }>(name: string, kind: 'module' | 'code-list'): Blocks<T> {
    return new Map(
      places.flatMap((place) => [...readBlocks<T>(diskTree, join(place, name), kind, new Map(), problems)]),
    );
  }
}
