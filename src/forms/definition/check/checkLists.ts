import type { Problem } from '../../../errors.ts';
import { didYouMean } from './didYouMean.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** The code list of every choice exists. */
export const checkLists: Check = ({ source: { codeLists }, compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    const { item } = node;
    if (!('options' in item) || codeLists[item.options]) continue;
    const fix = didYouMean(item.options, Object.keys(codeLists)) ?? `Add code-lists/${item.options}.json.`;
    problems.push(problem('LIST_UNKNOWN', at(node, 'options'), `There is no code list "${item.options}".`, fix));
  }
  return problems;
};
