import type { Problem } from '../../../../errors.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

/** Where a form has sections, each item at the top names one of them, and no other item does. */
export const checkSections: Check = ({ compiled, at }) => {
  const problems: Problem[] = [];
  for (const node of compiled.nodes.values()) {
    const { section } = node.item;
    const sections = compiled.forms.get(node.form)?.definition.sections ?? [];
    if (node.parent) {
      if (section === undefined) continue;
      const message = 'Only an item at the top of a form stands in a section.';
      problems.push(problem('SECTION_NESTED', at(node, 'section'), message, 'Remove "section" here.'));
    } else if (section === undefined) {
      if (sections.length === 0) continue;
      const message = `The form has sections, but "${node.item.key}" names none.`;
      problems.push(problem('SECTION_MISSING', at(node), message, `Add "section": one of ${sections.join(', ')}.`));
    } else if (!sections.includes(section)) {
      const possible = sections.length > 0 ? `Possible: ${sections.join(', ')}.` : 'Add "sections" to the form.';
      const fix = didYouMean(section, sections) ?? possible;
      problems.push(problem('SECTION_UNKNOWN', at(node, 'section'), `The form has no section "${section}".`, fix));
    }
  }
  return problems;
};
