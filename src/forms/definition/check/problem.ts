import type { Problem } from '../../../errors.ts';
import type { ProblemCode } from './problemCodes.ts';

// A translation that is missing reads in English until it is there; a text or a named rule that nothing uses does no
// harm, and a condition that decides nothing can be evaluated all the same.
const WARNINGS: readonly ProblemCode[] = [
  'DEFINE_UNUSED',
  'RULE_ALWAYS',
  'RULE_LATER_FORM',
  'RULE_NEVER',
  'TEXT_UNUSED',
  'TRANSLATION_MISSING',
];

/** A problem with one of the checker's codes, which decides how much it matters. */
export function problem(code: ProblemCode, at: string, message: string, fix: string): Problem {
  return { code, at, message, fix, ...(WARNINGS.includes(code) ? { severity: 'warning' } : {}) };
}
