import type { Problem } from '../../../../errors.ts';
import type { Node } from '../../compile.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** Keys are unique among their neighbours, also for programs that do not tell capital letters from small ones. */
export const checkSiblings: Check = ({ compiled, files, at }) => {
  const problems: Problem[] = [];
  checkAll([...compiled.forms.keys()].map((key) => [key, `${files.questionnaire}#${jsonPointer('forms', key)}`]));
  for (const { nodes } of compiled.forms.values()) visit(nodes);
  return problems;

  function visit(nodes: readonly Node[]): void {
    checkAll(nodes.map((node) => [node.item.key, at(node, 'key')]));
    for (const { children } of nodes) visit(children);
  }

  function checkAll(keys: readonly (readonly [key: string, place: string])[]): void {
    const seen = new Map<string, string>();
    for (const [key, place] of keys) {
      const other = seen.get(key.toLowerCase());
      if (other === key) {
        const message = `"${key}" stands twice among its neighbours.`;
        problems.push(problem('KEY_TWICE', place, message, 'Give one of the two another key.'));
      } else if (other !== undefined) {
        const message = `"${key}" and "${other}" differ only in capital letters.`;
        problems.push(problem('KEY_CASE', place, message, 'Give one of the two another key.'));
      }
      seen.set(key.toLowerCase(), key);
    }
  }
};
