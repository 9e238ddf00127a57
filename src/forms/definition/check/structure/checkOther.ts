import type { Problem } from '../../../../errors.ts';
import { codeListOf } from '../../compile.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** A choice that asks what "other" is has exactly one option that stands for all else. */
export const checkOther: Check = ({ source, compiled, files, at }) => {
  const problems: Problem[] = [];
  for (const { id, options } of Object.values(source.codeLists)) {
    const [, second] = options.filter(({ other }) => other);
    if (!second) continue;
    const index = options.indexOf(second);
    const message = 'Another option of the list stands for all else already.';
    const place = `${files.codeList(id)}#/options/${index}/other`;
    problems.push(problem('OTHER_TWICE', place, message, 'Remove "other" from one of the two.'));
  }
  for (const node of compiled.nodes.values()) {
    const { item } = node;
    const list = 'other' in item && item.other ? codeListOf(compiled, node) : undefined;
    if (!list || list.options.some(({ other }) => other)) continue;
    const message = `No option of "${list.id}" stands for all else, so that nobody can say what it is.`;
    const fix = 'Mark one in the code list with "other": true, or remove "other" here.';
    problems.push(problem('OTHER_NO_OPTION', at(node, 'other'), message, fix));
  }
  return problems;
};
