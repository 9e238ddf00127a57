import type { Problem } from '../../errors.ts';
import type { CodeListDefinition, LegalAreaDefinition, TextBundle } from '../../forms/definition/types.ts';
import type { NamedSource } from '../publishing/storeEditions.ts';
import { diskTree } from './diskTree.ts';
import { readStepwise } from './readStepwise.ts';

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
  const steps = readStepwise(diskTree, dirs, workflows, takenTypeNames);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
