import { InvalidChecksum } from 'stdnum/lib/cjs/exceptions.js';

import type { NumberKind } from './numberKind.ts';
import type { Verdict } from './verdict.ts';

// The library takes letters of other scripts for Latin ones; a number that is kept looks as it is.
const PLAIN = /^[A-Z0-9+./-]{1,40}$/;

/** Recognises a number as one of several kinds: the first whose check digits are right, or whose form at least is. */
export function recogniseNumber(text: string, kinds: readonly NumberKind[]): Verdict | undefined {
  if (!PLAIN.test(text)) return undefined;
  const found = kinds.flatMap((kind) => verdictOf(text, kind) ?? []);
  return found.find(({ isRight }) => isRight) ?? found[0];
}

function verdictOf(text: string, { validate, compact }: NumberKind): Verdict | undefined {
  try {
    const { isValid, error } = validate(text);
    return isValid || error instanceof InvalidChecksum ? { value: compact(text), isRight: isValid } : undefined;
  } catch {
    // Some kinds stumble over what has hardly anything of a number.
    return undefined;
  }
}
