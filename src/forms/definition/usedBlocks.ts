import { innerItems } from './innerItems.ts';
import type { Item, ModuleDefinition, QuestionnaireDefinition } from './types.ts';

/** Ids of what a questionnaire uses, directly or through modules. */
export interface UsedBlocks {
  readonly modules: ReadonlySet<string>;
  readonly codeLists: ReadonlySet<string>;
}

/** Finds the modules and code lists that a questionnaire uses; ids that do not exist are among them. */
export function usedBlocks(
  { forms }: Pick<QuestionnaireDefinition, 'forms'>,
  moduleOf: (id: string) => Pick<ModuleDefinition, 'items'> | undefined,
): UsedBlocks {
  const modules = new Set<string>();
  const codeLists = new Set<string>();
  for (const { items } of Object.values(forms)) items.forEach(visit);
  return { modules, codeLists };

  function visit(item: Item): void {
    if ('options' in item) codeLists.add(item.options);
    if ('withhold' in item && item.withhold) codeLists.add(item.withhold.reasons);
    for (const [, items] of innerItems(item)) items.forEach(visit);
    // Each module is opened once, so that one that uses itself comes to an end.
    if (item.type !== 'use' || modules.has(item.module)) return;
    modules.add(item.module);
    moduleOf(item.module)?.items.forEach(visit);
  }
}
