import type { QuestionnaireDefinition } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';

/** Named rules that came, went or changed. What follows from it is found where they are used (writtenOut.ts). */
export function compareDefines(old: QuestionnaireDefinition, next: QuestionnaireDefinition): Change[] {
  const [before, after] = [old.define ?? {}, next.define ?? {}];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    if (isSame(from, to)) return [];
    const verb = from === undefined ? 'is new' : to === undefined ? 'is gone' : 'is another';
    return [change('DEFINE_CHANGED', `define.${name}`, `The named rule ${verb}.`, { from, to })];
  });
}
