import { FORM_SCOPE } from '../../../rules/scope.ts';
import { jsonPointer } from '../jsonPointer.ts';
import type { Subject } from '../subject.ts';
import { placedRules, readRule, type WrittenRule } from './placedRules.ts';

/** Every rule of a questionnaire: those in their places, and those with a name. */
export function writtenRules(subject: Subject): WrittenRule[] {
  const { define = {} } = subject.source.questionnaire;
  const named = Object.entries(define).map(([name, rule]): WrittenRule => {
    const at = `${subject.files.questionnaire}#${jsonPointer('define', name)}`;
    return { rule, ...readRule(rule), at, scope: FORM_SCOPE, isCondition: false, isFilter: false };
  });
  return [...placedRules(subject), ...named];
}
