import { isWritable } from '../../../graphql/isWritable.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** In every form there is something to answer. */
export const checkEmptyForms: Check = ({ compiled, files }) =>
  [...compiled.forms.values()].flatMap(({ key, nodes }) => {
    if (nodes.some(isWritable)) return [];
    const at = `${files.questionnaire}#${jsonPointer('forms', key)}`;
    return [problem('FORM_EMPTY', at, `Nothing in the form "${key}" takes an answer.`, 'Add a question.')];
  });
