import type { NumberKind } from './numberKind.ts';

/** A kind of number that persons and organisations have alike, of the ones or the others only. */
export function onlyOf(whose: 'isIndividual' | 'isCompany', kind: NumberKind): NumberKind {
  return {
    compact: kind.compact,
    validate: (text) => {
      const found = kind.validate(text);
      return found.isValid && !found[whose] ? { isValid: false } : found;
    },
  };
}
