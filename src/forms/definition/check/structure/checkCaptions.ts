import type { Problem } from '../../../../errors.ts';
import { isQuestion, isRepeat } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** What serves as a row's title is a question directly inside the list. */
export const checkCaptions: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    if (!isRepeat(node) || node.item.caption === undefined) continue;
    const { caption } = node.item;
    const questions = node.children.filter(isQuestion).map(({ item }) => item.key);
    if (questions.includes(caption)) continue;
    const fix = didYouMean(caption, questions) ?? `Possible: ${questions.join(', ')}.`;
    const message = `There is no question "${caption}" directly in the list.`;
    problems.push(problem('CAPTION_UNKNOWN', at(node, 'caption'), message, fix));
  }
  return problems;
};
