import type { Problem } from '../../../errors.ts';
import type { ProblemCode } from './problemCodes.ts';

/** A problem with one of the checker's codes. */
export function problem(code: ProblemCode, at: string, message: string, fix: string): Problem {
  return { code, at, message, fix };
}
