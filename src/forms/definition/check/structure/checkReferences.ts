import type { Problem } from '../../../../errors.ts';
import { isQuestion, isRepeat, type Node } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** A reference points to a list of the questionnaire whose rows can be told apart from where it stands. */
export const checkReferences: Check = ({ compiled, at }) => {
  const lists = [...compiled.nodes.values()].filter(isRepeat);
  return [...compiled.nodes.values()].flatMap((node): Problem[] => {
    if (!isQuestion(node) || node.item.type !== 'reference') return [];
    const { to } = node.item;
    const list = lists.find(({ path }) => path === to);
    if (!list) {
      const paths = lists.map(({ path }) => path);
      const fix =
        didYouMean(to, paths) ?? 'Write the path of an item of the type "repeat": form and keys, joined by points.';
      return [problem('REFERENCE_UNKNOWN', at(node, 'to'), `There is no list "${to}".`, fix)];
    }
    if (isSeen(list, node)) return [];
    const message = `The list "${to}" stands in another list; from here it is not clear in which of its rows.`;
    return [
      problem(
        'REFERENCE_INTO_ROWS',
        at(node, 'to'),
        message,
        'Move one of the two, so that both stand in the same rows.',
      ),
    ];
  });
};

function isSeen(list: Node, { repeats }: Node): boolean {
  return list.repeats.every((repeat, depth) => repeats[depth] === repeat);
}
