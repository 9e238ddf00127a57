import { isComputed, isNote } from '../../compile.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/**
 * At most one form of a questionnaire is askable, since an exchange has one list of what is asked; and what stands at
 * its top can be answered.
 */
export const checkAskable: Check = (subject) => [...twice(subject), ...unanswerable(subject)];

const unanswerable: Check = ({ compiled, at }) => {
  const tops = [...compiled.forms.values()].flatMap(({ definition, nodes }) => (definition.askable ? nodes : []));
  return tops
    .filter((node) => isNote(node) || isComputed(node))
    .map((node) => {
      const message = `Nobody can ask for "${node.item.key}": it takes no answer.`;
      return problem(
        'ASKABLE_NOT_QUESTION',
        at(node, 'type'),
        message,
        'Put it into a group with the question it belongs to.',
      );
    });
};

const twice: Check = ({ compiled, files }) => {
  const [, ...more] = [...compiled.forms.values()].filter(({ definition }) => definition.askable);
  return more.map(({ key }) => {
    const at = `${files.questionnaire}#${jsonPointer('forms', key, 'askable')}`;
    const message = 'Another form is askable already; a questionnaire has at most one.';
    return problem('FORM_ASKABLE_TWICE', at, message, 'Remove "askable" from one of the two.');
  });
};
