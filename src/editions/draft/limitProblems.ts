import type { Problem } from '../../errors.ts';
import { isBlocking } from './isBlocking.ts';

/** More than an author reads at once; a hostile draft could have millions. */
export const MOST_PROBLEMS = 1_000;

/** All problems or, of very many, the first ones, those that block before the others, and how many more there are. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const blocking = problems.filter(isBlocking);
  const advisory = problems.filter((problem) => !isBlocking(problem));
  const shown = [...blocking, ...advisory].slice(0, MOST_PROBLEMS);
  const message = `There are ${problems.length - MOST_PROBLEMS} more problems.`;
  const more: Problem = {
    code: 'PROBLEMS_LEFT_OUT',
    severity: 'warning',
    at: '',
    message,
    fix: 'Correct these first.',
  };
  return [...shown, more];
}
