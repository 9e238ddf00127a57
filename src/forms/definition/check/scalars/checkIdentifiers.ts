import type { Problem } from '../../../../errors.ts';
import { knownStates } from '../../../identifiers/knownStates.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** Questions for the identifiers of one state ask for such as are known. */
export const checkIdentifiers: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    if (node.item.type !== 'identifier' || node.item.country === undefined) continue;
    const { scheme, country } = node.item;
    const known = knownStates(scheme);
    if (known.includes(country)) continue;
    const message = `The form of identifiers ${scheme} of "${country}" is not known.`;
    const states = known.length > 0 ? `one of ${known.join(', ')}` : 'no "country": these identifiers are of no state';
    const fix = `Write ${states}; or ask for a text with a "pattern".`;
    problems.push(problem('IDENTIFIER_UNSUPPORTED', at(node, 'country'), message, fix));
  }
  return problems;
};
