import { parseAddress } from '../address.ts';
import type { Answers } from '../values.ts';
import { affectedBy } from './dependencies.ts';
import { type Evaluation, evaluateSituation, type Finding } from './evaluation.ts';

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
  const kept = new Map<string, Finding>();
  // Findings are filled in as they are asked for, so each evaluation has its own.
  for (const [key, finding] of findings) if (!affected.has(finding.about)) kept.set(key, { ...finding });
  return evaluateSituation({ ...situation, answers }, kept);
}
