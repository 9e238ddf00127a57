import type { Compiled, Node } from '../../definition/compile.ts';
import { type Change, change } from '../change.ts';
import { compareOrder } from './compareOrder.ts';
import { isSame } from './isSame.ts';

/** Forms that came, went or are asked otherwise; their items are compared elsewhere. */
export function compareForms(old: Compiled, next: Compiled): Change[] {
  const changes = compareOrder('forms', [...old.forms.keys()], [...next.forms.keys()]);
  for (const key of old.forms.keys()) {
    if (!next.forms.has(key)) changes.push(change('FORM_REMOVED', key, 'The form is gone.'));
  }
  for (const [key, { definition, nodes }] of next.forms) {
    const before = old.forms.get(key);
    if (!before) {
      changes.push(change('FORM_ADDED', key, 'The form is new.'));
      continue;
    }
    const { askable, sections } = before.definition;
    if (Boolean(askable) !== Boolean(definition.askable)) {
      const sentence = `The requesting side ${definition.askable ? 'now chooses' : 'no longer chooses'} what is asked.`;
      changes.push(change('ASKABLE_CHANGED', key, sentence));
    }
    if (!isSame(sections ?? [], definition.sections ?? [])) {
      changes.push(
        change('LAYOUT_CHANGED', key, 'It has other sections.', { from: sections, to: definition.sections }),
      );
    }
    changes.push(...compareOrder(key, before.nodes.map(keyOf), nodes.map(keyOf)));
  }
  return changes;
}

function keyOf({ item }: Node): string {
  return item.key;
}
