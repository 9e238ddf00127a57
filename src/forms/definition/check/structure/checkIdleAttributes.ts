import type { Problem } from '../../../../errors.ts';
import { isComputed, isNote, type Node } from '../../compile.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

const ABOUT_ANSWERS = ['required', 'requiredWhen', 'readOnlyWhen'] as const;

/** What says something about answers stands only where people answer; first answers only where there is one place. */
export const checkIdleAttributes: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    for (const name of idleIn(node)) {
      const message = `"${name}" says nothing about an item that nobody answers.`;
      problems.push(problem('ATTRIBUTE_IDLE', at(node, name), message, `Remove "${name}".`));
    }
    if (node.repeats.length > 0 && 'initial' in node.item && node.item.initial) {
      const message = 'A new draft has no rows yet, so nothing in a list can start with an answer.';
      problems.push(problem('INITIAL_IN_ROWS', at(node, 'initial'), message, 'Write a "default" instead.'));
    }
  }
  return problems;
};

function idleIn(node: Node): string[] {
  if (!isComputed(node) && !isNote(node)) return [];
  return ABOUT_ANSWERS.filter((name) => node.item[name] !== undefined);
}
