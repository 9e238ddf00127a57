import type { Problem } from '../../../../errors.ts';
import { isUnit, UNITS } from '../../../itemTypes/notation/units.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** The units of quantities have names in every language. */
export const checkUnits: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    if (node.item.type !== 'quantity' || isUnit(node.item.unit)) continue;
    const { unit } = node.item;
    const fix = didYouMean(unit, UNITS) ?? `Possible: ${UNITS.join(', ')}, or one per another: kilometer-per-hour.`;
    problems.push(problem('UNIT_UNKNOWN', at(node, 'unit'), `There is no unit "${unit}".`, fix));
  }
  return problems;
};
