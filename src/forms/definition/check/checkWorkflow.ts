import type { Problem } from '../../../errors.ts';
import { didYouMean } from './didYouMean.ts';
import { jsonPointer } from './jsonPointer.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** The workflows that exist, by id, with the forms that each one expects. */
export type Workflows = ReadonlyMap<string, { readonly forms: readonly string[] }>;

/** The workflow exists, and the questionnaire has the forms that it expects, no more and no fewer. */
export function checkWorkflow(workflows: Workflows): Check {
  return ({ source: { questionnaire }, files }) => {
    const { workflow: id, forms } = questionnaire;
    const workflow = workflows.get(id);
    if (!workflow) {
      const fix = didYouMean(id, workflows.keys()) ?? `Possible: ${[...workflows.keys()].join(', ')}.`;
      return [problem('WORKFLOW_UNKNOWN', `${files.questionnaire}#/workflow`, `There is no workflow "${id}".`, fix)];
    }
    const problems: Problem[] = [];
    const keys = Object.keys(forms);
    for (const key of keys.filter((key) => !workflow.forms.includes(key))) {
      const at = `${files.questionnaire}#${jsonPointer('forms', key)}`;
      const fix = didYouMean(key, workflow.forms) ?? `Its forms: ${workflow.forms.join(', ')}.`;
      problems.push(problem('FORM_UNKNOWN', at, `Nobody fills in a form "${key}" in the workflow "${id}".`, fix));
    }
    for (const key of workflow.forms.filter((key) => !keys.includes(key))) {
      const message = `The workflow "${id}" needs a form "${key}".`;
      problems.push(problem('FORM_MISSING', `${files.questionnaire}#/forms`, message, `Add "${key}" to "forms".`));
    }
    return problems;
  };
}
