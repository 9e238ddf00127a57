/** How tightly the parts of a value hold together; what holds less than its surroundings need stands in brackets. */
export const TIGHTNESS = { loose: 0, phrase: 1, sum: 2, product: 3, word: 4 } as const;

/** A value in words. */
export interface Term {
  readonly text: string;
  readonly tightness: (typeof TIGHTNESS)[keyof typeof TIGHTNESS];
}

/** The text of a value, in brackets where it would fall apart. */
export function tight({ text, tightness }: Term, least: keyof typeof TIGHTNESS): string {
  return tightness < TIGHTNESS[least] ? `(${text})` : text;
}

/** A value with a tightness. */
export function term(text: string, tightness: keyof typeof TIGHTNESS): Term {
  return { text, tightness: TIGHTNESS[tightness] };
}
