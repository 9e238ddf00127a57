import { isQuestion } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { Subject } from '../subject.ts';
import type { Placeholder } from './placeholdersIn.ts';

/** Takes a problem with the text that is looked at. */
export type Refuse = (code: ProblemCode, message: string, fix: string) => void;

/** A placeholder names an answer that exists, exists once, and can be put into words. */
export function checkPlaceholder({ compiled }: Subject, { path, use }: Placeholder, refuse: Refuse): void {
  const node = compiled.nodes.get(path);
  if (!node || !isQuestion(node)) {
    const questions = [...compiled.nodes.values()].filter(isQuestion).map((question) => question.path);
    const message = node ? `"${path}" takes no answer itself.` : `There is no question "${path}".`;
    refuse('PLACEHOLDER_UNKNOWN', message, didYouMean(path, questions) ?? 'Write form and keys, joined by points.');
    return;
  }
  const list = node.repeats[0];
  if (list) {
    const message = `"${path}" stands in the list "${list.path}"; it is not clear which row is meant.`;
    refuse('PLACEHOLDER_IN_ROWS', message, 'Insert an answer that does not stand in a list.');
    return;
  }
  if (node.item.type === 'file') {
    refuse('PLACEHOLDER_FORMAT', `"${path}" is a file; it cannot stand in a text.`, 'Insert another answer.');
  } else if (use === 'formatted') {
    const message = `The answer to "${path}" is written out already, as readers of the language are used to.`;
    refuse('PLACEHOLDER_FORMAT', message, `Write just {${path}}.`);
  } else if (use === 'plural' && node.item.type !== 'integer') {
    const message = `"${path}" is no whole number, so no plural can be chosen by it.`;
    refuse('PLACEHOLDER_FORMAT', message, `Write just {${path}}, or choose by a question of type "integer".`);
  }
}
