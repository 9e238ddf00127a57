import type { Problem } from '../../../errors.ts';
import { didYouMean } from './didYouMean.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** Provisions that items and rules refer to stand in the legal basis, each once. */
export const checkLegal: Check = ({ source: { questionnaire }, compiled, files, at }) => {
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [index, { id }] of (questionnaire.legalBasis ?? []).entries()) {
    const place = `${files.questionnaire}#/legalBasis/${index}/id`;
    if (known.has(id)) problems.push(problem('LEGAL_TWICE', place, `"${id}" stands twice.`, 'Remove one of the two.'));
    known.add(id);
  }
  for (const node of compiled.nodes.values()) checkAll(node.item.legal, at(node, 'legal'));
  for (const [index, { legal }] of (questionnaire.rules ?? []).entries()) {
    checkAll(legal, `${files.questionnaire}#/rules/${index}/legal`);
  }
  return problems;

  function checkAll(ids: readonly string[] = [], place: string): void {
    for (const [index, id] of ids.entries()) {
      if (known.has(id)) continue;
      const fix = didYouMean(id, known) ?? `Add "${id}" to "legalBasis".`;
      problems.push(problem('LEGAL_UNKNOWN', `${place}/${index}`, `There is no "${id}" in "legalBasis".`, fix));
    }
  }
};
