import type { Problem } from '../../../../errors.ts';
import { isQuestion, isRepeat } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** What tells the rows of a list apart are questions directly inside it. */
export const checkUniqueKeys: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    if (!isRepeat(node)) continue;
    const questions = node.children.filter(isQuestion).map(({ item }) => item.key);
    for (const [index, key] of (node.item.unique ?? []).entries()) {
      if (questions.includes(key)) continue;
      const fix = didYouMean(key, questions) ?? `Possible: ${questions.join(', ')}.`;
      const message = `There is no question "${key}" directly in the list.`;
      problems.push(problem('UNIQUE_UNKNOWN', at(node, 'unique', index), message, fix));
    }
  }
  return problems;
};
