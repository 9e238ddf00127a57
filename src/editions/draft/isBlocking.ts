import type { Problem } from '../../errors.ts';
import { isAdvisory } from '../../forms/definition/check/isAdvisory.ts';

/** Whether a problem keeps a draft from being published. */
export function isBlocking(problem: Problem): boolean {
  return problem.severity !== 'warning' && !isAdvisory(problem);
}
