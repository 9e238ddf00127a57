import { addressOf } from './address.ts';
import type { Evaluation } from './evaluation.ts';
import type { Answers } from './values.ts';
import { walkRelevant } from './walk.ts';

/**
 * The answers of a form without those that are not relevant. A draft keeps them, in case that relevance returns;
 * once the form is handed over they are gone (data minimisation).
 */
export function dropIrrelevant(evaluation: Evaluation, form: string): Answers {
  const { compiled, answers } = evaluation.situation;
  const kept = new Map(answers);
  for (const address of answers.keys()) if (address.startsWith(`${form}.`)) kept.delete(address);
  for (const { node, rows } of walkRelevant(evaluation, compiled.forms.get(form)?.nodes ?? [])) {
    const address = addressOf(node, rows);
    const value = answers.get(address);
    if (value !== undefined) kept.set(address, value);
  }
  return kept;
}
