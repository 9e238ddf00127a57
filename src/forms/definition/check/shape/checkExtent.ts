import type { Problem } from '../../../../errors.ts';
import { innerItems } from '../../innerItems.ts';
import type { EditionSource, Item } from '../../types.ts';
import { problem } from '../problem.ts';
import type { SourceFiles } from '../sourceFiles.ts';

/** Most items of a questionnaire, with those of the modules that it opens. */
export const MOST_ITEMS = 2000;
/** Most levels of groups, lists and modules in each other. */
export const MOST_LEVELS = 20;

/** A questionnaire keeps within its limits when its modules are opened. Runs before they are: a few files could ask
 * for billions of items. */
export function checkExtent({ questionnaire, modules }: EditionSource, files: SourceFiles): Problem[] {
  const known = new Map<string, Extent>();
  const tops = Object.values(questionnaire.forms).flatMap(({ items }) => items);
  const { count, levels } = extentOf(tops);
  const at = `${files.questionnaire}#/forms`;
  const problems: Problem[] = [];
  if (count > MOST_ITEMS) {
    const message = `With its modules, the questionnaire has ${count} items; at most ${MOST_ITEMS} are possible.`;
    problems.push(problem('ITEMS_TOO_MANY', at, message, 'Split it into several questionnaires.'));
  }
  if (levels > MOST_LEVELS) {
    const message = `Items stand ${levels} levels deep; at most ${MOST_LEVELS} are possible.`;
    problems.push(problem('ITEMS_TOO_DEEP', at, message, 'Nest groups, lists and modules less.'));
  }
  return problems;

  function extentOf(items: readonly Item[]): Extent {
    let [count, levels] = [0, 0];
    for (const item of items) {
      const inner =
        item.type === 'use' ? moduleExtent(item.module) : extentOf(innerItems(item).flatMap(([, inside]) => inside));
      count += 1 + inner.count;
      levels = Math.max(levels, 1 + inner.levels);
    }
    return { count, levels };
  }

  function moduleExtent(id: string): Extent {
    const extent = known.get(id) ?? extentOf(modules[id]?.items ?? []);
    known.set(id, extent);
    return extent;
  }
}

interface Extent {
  count: number;
  levels: number;
}
