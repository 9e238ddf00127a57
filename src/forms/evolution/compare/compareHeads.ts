import type { EditionSource } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';
import { show } from './show.ts';

/** What stands at the head of a questionnaire, its examples, and what its legal area says for all. */
export function compareHeads(old: EditionSource, next: EditionSource): Change[] {
  const changes: Change[] = [];
  const [before, after] = [old.questionnaire, next.questionnaire];
  if (before.id !== after.id) {
    const sentence = `${before.id} becomes ${after.id}: another questionnaire.`;
    changes.push(change('ID_CHANGED', 'id', sentence, { from: before.id, to: after.id }));
  }
  if (before.typeName !== after.typeName) {
    const sentence = `The types of ${before.typeName} become those of ${after.typeName}.`;
    changes.push(change('TYPE_NAME_CHANGED', 'typeName', sentence, { from: before.typeName, to: after.typeName }));
  }
  if (!isSame(before.tests ?? [], after.tests ?? [])) {
    changes.push(change('EXAMPLES_CHANGED', 'tests', 'The examples change.'));
  }
  const areas: Readonly<Record<string, unknown>>[] = [{ ...old.legalArea }, { ...next.legalArea }];
  for (const name of new Set(areas.flatMap(Object.keys))) {
    const [from, to] = areas.map((area) => area[name]);
    if (isSame(from, to)) continue;
    const sentence = `For the legal area, it goes from ${show(from)} to ${show(to)}.`;
    changes.push(change(name === 'id' ? 'ID_CHANGED' : 'AREA_CHANGED', `legalArea.${name}`, sentence, { from, to }));
  }
  return changes;
}
