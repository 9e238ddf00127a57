import type { Problem } from '../../../errors.ts';

/** Whether a questionnaire works in spite of a problem. Only other problems keep it from being loaded. */
export function isAdvisory({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'warning';
}
