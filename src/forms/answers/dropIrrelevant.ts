import { codeListOf, isComputed, isQuestion, type Node } from '../definition/compile.ts';
import { addressOf } from './address.ts';
import { annotationOf, annotationsOf } from './annotations.ts';
import type { Evaluation } from './evaluation/evaluation.ts';
import { isOtherChosen } from './issues/annotationIssues.ts';
import type { Answers, Value } from './values.ts';
import { walkRelevant } from './walk.ts';

/**
 * The answers of a form as they are handed over: without those that are not relevant, with what unanswered questions
 * count as. A draft keeps what is not relevant, in case that relevance returns; once the form is handed over it is gone
 * (data minimisation).
 */
export function dropIrrelevant(evaluation: Evaluation, form: string): Answers {
  const { compiled, answers } = evaluation.situation;
  const kept = new Map(answers);
  for (const address of answers.keys()) if (address.startsWith(`${form}.`)) kept.delete(address);
  for (const { node, rows } of walkRelevant(evaluation, compiled.forms.get(form)?.nodes ?? [])) {
    // What follows from other answers is worked out wherever it is read.
    if (isComputed(node)) continue;
    const address = addressOf(node, rows);
    const value = evaluation.answer(node, rows);
    if (value !== undefined) kept.set(address, value);
    keepAnnotations(evaluation, node, address, value, kept);
  }
  return kept;
}

function keepAnnotations(
  { situation }: Evaluation,
  node: Node,
  address: string,
  value: Value | undefined,
  kept: Map<string, Value>,
): void {
  if (!isQuestion(node)) return;
  for (const name of annotationsOf(node.item)) {
    const at = annotationOf(address, name);
    const said = situation.answers.get(at);
    const isIdle = name === 'other' && !isOtherChosen(codeListOf(situation.compiled, node), value);
    if (said !== undefined && !isIdle) kept.set(at, said);
  }
}
