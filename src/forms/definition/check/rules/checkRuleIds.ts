import type { Problem } from '../../../../errors.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** Rules between answers have different ids and report at items that exist. */
export const checkRuleIds: Check = ({ source: { questionnaire }, compiled, files }) => {
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [index, { id, on }] of (questionnaire.rules ?? []).entries()) {
    const at = `${files.questionnaire}#/rules/${index}`;
    if (known.has(id)) {
      problems.push(
        problem('RULE_TWICE', `${at}/id`, `There are two rules "${id}".`, 'Give one of the two another id.'),
      );
    }
    known.add(id);
    for (const [position, path] of on.entries()) {
      if (compiled.nodes.has(path)) continue;
      const fix =
        didYouMean(path, compiled.nodes.keys()) ?? 'Write the path of an item: form and keys, joined by points.';
      problems.push(problem('RULE_ON_UNKNOWN', `${at}/on/${position}`, `There is no item "${path}".`, fix));
    }
  }
  return problems;
};
