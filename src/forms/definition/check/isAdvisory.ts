import type { Problem } from '../../../errors.ts';
import type { ProblemCode } from './problemCodes.ts';

const ADVISORY: readonly ProblemCode[] = ['TEXT_UNUSED', 'TRANSLATION_MISSING'];

/**
 * Whether a questionnaire works in spite of a problem: a translation that is missing reads in English until it is
 * there, and a text that nothing uses does no harm. The checker reports both; only other problems keep a
 * questionnaire from being loaded.
 */
export function isAdvisory({ code }: Problem): boolean {
  return (ADVISORY as readonly string[]).includes(code);
}
