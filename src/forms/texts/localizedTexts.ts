import type { Texts } from '../answers/values.ts';

/** A text and the language that it is in, as a tag. */
export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}

/** The texts of an answer in several languages, one by one. */
export function localizedTexts({ texts }: Texts): LocalizedText[] {
  return Object.entries(texts).map(([language, text]) => ({ language, text }));
}
