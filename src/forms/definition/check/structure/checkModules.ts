import type { Problem } from '../../../../errors.ts';
import { innerItems } from '../../innerItems.ts';
import type { EditionSource, Item } from '../../types.ts';
import { didYouMean } from '../didYouMean.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { SourceFiles } from '../sourceFiles.ts';

/** Every module that is used exists, and none contains itself. Runs before modules are opened. */
export function checkModules({ questionnaire, modules }: EditionSource, files: SourceFiles): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const [key, { items }] of Object.entries(questionnaire.forms)) {
    visitAll(items, `${files.questionnaire}#${jsonPointer('forms', key)}/items`, []);
  }
  return problems;

  function visitAll(items: readonly Item[], parent: string, open: readonly string[]): void {
    for (const [index, item] of items.entries()) {
      const at = `${parent}/${index}`;
      if (item.type === 'use') visitModule(item.module, at, open);
      for (const [pointer, inside] of innerItems(item)) visitAll(inside, at + pointer, open);
    }
  }

  function visitModule(id: string, at: string, open: readonly string[]): void {
    const module = Object.hasOwn(modules, id) ? modules[id] : undefined;
    if (open.includes(id)) {
      const way = [...open.slice(open.indexOf(id)), id].join(' → ');
      const message = `The module contains itself: ${way}.`;
      problems.push(problem('MODULE_CYCLE', `${at}/module`, message, 'Take one of the modules out of the other.'));
    } else if (!module) {
      const fix = didYouMean(id, Object.keys(modules)) ?? `Add modules/${id}.json, or use one that exists.`;
      problems.push(problem('MODULE_UNKNOWN', `${at}/module`, `There is no module "${id}".`, fix));
    } else if (!done.has(id)) {
      visitAll(module.items, `${files.module(id)}#/items`, [...open, id]);
      done.add(id);
    }
  }
}
