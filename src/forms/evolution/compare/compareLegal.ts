import type { QuestionnaireDefinition } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { isSame } from './isSame.ts';

/** The provisions to which items and rules refer: under the same id may stand another law. */
export function compareLegal(old: QuestionnaireDefinition, next: QuestionnaireDefinition): Change[] {
  const before = new Map((old.legalBasis ?? []).map((basis) => [basis.id, basis]));
  const after = new Map((next.legalBasis ?? []).map((basis) => [basis.id, basis]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [from, to] = [before.get(id), after.get(id)];
    if (isSame(from, to)) return [];
    const verb = from === undefined ? 'comes' : to === undefined ? 'goes' : 'changes';
    return [change('LEGAL_CHANGED', `legalBasis.${id}`, `The provision ${verb}.`, { from, to })];
  });
}
