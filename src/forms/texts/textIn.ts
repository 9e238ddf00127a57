import type { TextBundle, TextState } from '../definition/types.ts';

/** Bundles by language tag. */
export type Bundles = Readonly<Record<string, TextBundle>>;

/** A text as found: in which language, and how far its translation is. */
export interface FoundText {
  readonly text: string;
  readonly language: string;
  readonly state: TextState;
}

/** The language in which texts are written first. */
export const SOURCE_LANGUAGE = 'en';

/**
 * Finds a text in a language; when it is missing there, in the source language, and says so by `language`.
 * Null when no bundle has it.
 */
export function textIn(bundles: Bundles, key: string, language: string): FoundText | null {
  for (const tag of [language, SOURCE_LANGUAGE]) {
    const bundle = bundles[tag];
    const text = bundle?.texts[key];
    if (bundle && text !== undefined) return { text, language: tag, state: bundle.state };
  }
  return null;
}
