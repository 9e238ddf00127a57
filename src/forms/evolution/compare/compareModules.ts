import type { EditionSource } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';

/** Modules that both editions use and that have another type now; their items are compared where they stand. */
export function compareModules(old: EditionSource, next: EditionSource): Change[] {
  return Object.entries(next.modules).flatMap(([id, module]) => {
    const before = old.modules[id];
    if (!before) return [];
    const [from, to] = [before, module].map(({ typeName, major }) => `${typeName}V${major}`);
    return from === to ? [] : [change('MODULE_REPLACED', id, `The module's type ${from} becomes ${to}.`, { from, to })];
  });
}
