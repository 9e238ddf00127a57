import type { Problem } from '../../../../errors.ts';
import { parsePattern } from '../../../rules/parsePattern.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** The patterns of texts are of the kind that is matched in one pass. */
export const checkPatterns: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    const fault = node.item.type === 'text' && node.item.pattern !== undefined ? faultOf(node.item.pattern) : undefined;
    if (fault === undefined) continue;
    const fix = 'Write characters, classes such as [A-Z0-9], groups, | and *, +, ?, {n,m}.';
    problems.push(problem('PATTERN_INVALID', at(node, 'pattern'), fault, fix));
  }
  return problems;
};

function faultOf(pattern: string): string | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
