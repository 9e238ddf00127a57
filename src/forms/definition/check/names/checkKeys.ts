import type { Problem } from '../../../../errors.ts';
import { RESERVED_KEYS, RESERVED_SUFFIXES } from '../../../graphql/names.ts';
import { isQuestion, pascal } from '../../compile.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** No key takes a name that the compiled types need for themselves. */
export const checkKeys: Check = ({ compiled, files, at }) => {
  const problems: Problem[] = [];
  for (const key of compiled.forms.keys()) {
    const place = `${files.questionnaire}#${jsonPointer('forms', key)}`;
    checkKey(key, place);
    checkSuffix(key, place);
  }
  for (const node of compiled.nodes.values()) {
    checkKey(node.item.key, at(node, 'key'));
    // The key of a question names no type, that of a module neither.
    if (!isQuestion(node) && node.item.type !== 'use') checkSuffix(node.item.key, at(node, 'key'));
  }
  return problems;

  function checkKey(key: string, place: string): void {
    if (!RESERVED_KEYS.includes(key)) return;
    problems.push(
      problem('KEY_RESERVED', place, `"${key}" is a name that the system needs itself.`, 'Choose another key.'),
    );
  }

  function checkSuffix(key: string, place: string): void {
    const suffix = RESERVED_SUFFIXES.find((end) => pascal(key).endsWith(end));
    if (suffix === undefined) return;
    const message = `"${key}" ends with "${suffix}", as names do that the system makes itself.`;
    problems.push(problem('KEY_SUFFIX', place, message, 'Choose another key.'));
  }
};
