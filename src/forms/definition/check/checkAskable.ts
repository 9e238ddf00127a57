import { jsonPointer } from './jsonPointer.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** At most one form of a questionnaire is askable: an exchange has one list of what is asked. */
export const checkAskable: Check = ({ compiled, files }) => {
  const [, ...more] = [...compiled.forms.values()].filter(({ definition }) => definition.askable);
  return more.map(({ key }) => {
    const at = `${files.questionnaire}#${jsonPointer('forms', key, 'askable')}`;
    const message = 'Another form is askable already; a questionnaire has at most one.';
    return problem('FORM_ASKABLE_TWICE', at, message, 'Remove "askable" from one of the two.');
  });
};
