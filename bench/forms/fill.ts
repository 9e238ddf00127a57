import { applyPatch } from '../../src/forms/answers/applyPatch.ts';
import type { Situation } from '../../src/forms/answers/evaluation/situation.ts';
import { askableForm, type Compiled } from '../../src/forms/definition/compile.ts';
import { type AnswerHabits, generateAnswers } from './generateAnswers.ts';

/** The day on which everything is measured. */
export const TODAY = '2026-03-02';
const NOW = `${TODAY}T08:00:00Z`;

/** A questionnaire filled in by chance, all of it asked. */
export function fill(compiled: Compiled, habits: AnswerHabits): Situation {
  const asked = new Set(askableForm(compiled)?.nodes.map(({ path }) => path));
  const editable = new Set(compiled.forms.keys());
  const operations = generateAnswers(compiled, habits);
  const patched = applyPatch(new Map(), operations, { compiled, asked, today: TODAY, now: NOW, editable, by: 'bench' });
  if (patched.issues.length > 0) throw new Error(`The answers do not fit: ${JSON.stringify(patched.issues[0])}`);
  return { compiled, answers: patched.answers, asked, today: TODAY, now: NOW };
}
