import { askableForm, isRepeat } from '../../definition/compile.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Issue } from '../values.ts';
import { walkRelevant } from '../walk.ts';
import { answerIssues } from './answerIssues.ts';
import { checksOf } from './checksOf.ts';
import { duplicateIssues, ruleIssues } from './ruleIssues.ts';

/**
 * Everything that is wrong or missing in a form, in the form's order; then the questionnaire's own rules.
 * A form may be handed over when none of these is an error.
 */
export function issuesOf(evaluation: Evaluation, form: string): Issue[] {
  const { compiled, asked } = evaluation.situation;
  const definition = compiled.forms.get(form);
  if (!definition) return [];
  const issues: Issue[] = [];

  for (const { node, rows } of walkRelevant(evaluation, definition.nodes)) {
    issues.push(...answerIssues(evaluation, node, rows));
    if (isRepeat(node)) issues.push(...duplicateIssues(evaluation, node, rows));
  }
  for (const check of checksOf(compiled, form)) issues.push(...ruleIssues(evaluation, form, check));
  const askable = askableForm(compiled);
  if (askable && askable !== definition && asked.size === 0) {
    issues.push({ code: 'NOTHING_ASKED', path: askable.key, severity: 'error' });
  }
  return issues;
}
