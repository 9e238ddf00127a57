import { parseAddress } from '../address.ts';
import type { Answers } from '../values.ts';
import { affectedBy } from './dependencies.ts';
import { type Evaluation, evaluateSituation } from './evaluation.ts';

/**
 * The evaluation after some answers changed. Only what hangs on them is worked out anew; everything else is taken over.
 * Gives the same as `evaluateSituation` with the new answers.
 *
 * @param changed addresses at which `answers` may differ from those before
 */
export function reevaluate(before: Evaluation, answers: Answers, changed: Iterable<string>): Evaluation {
  const { situation, findings } = before;
  const paths = [...changed].map((address) => parseAddress(address).path);
  const affected = affectedBy(situation.compiled, paths);
  // What does not hang on the change is the same in both, so both fill in the same findings as they are asked.
  const kept = new Map(findings);
  for (const name of affected) kept.delete(name);
  return evaluateSituation({ ...situation, answers }, kept);
}
