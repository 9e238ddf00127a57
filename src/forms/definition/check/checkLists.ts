import type { Problem } from '../../../errors.ts';
import type { Item } from '../types.ts';
import { didYouMean } from './didYouMean.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** The code lists of choices and of reasons exist. */
export const checkLists: Check = ({ source: { codeLists }, compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    for (const [id, ...steps] of listsOf(node.item)) {
      if (Object.hasOwn(codeLists, id)) continue;
      const fix = didYouMean(id, Object.keys(codeLists)) ?? `Add code-lists/${id}.json.`;
      problems.push(problem('LIST_UNKNOWN', at(node, ...steps), `There is no code list "${id}".`, fix));
    }
  }
  return problems;
};

function listsOf(item: Item): [id: string, ...steps: string[]][] {
  return [
    ...('options' in item ? [[item.options, 'options'] satisfies [string, string]] : []),
    ...('withhold' in item && item.withhold
      ? [[item.withhold.reasons, 'withhold', 'reasons'] satisfies [string, string, string]]
      : []),
  ];
}
