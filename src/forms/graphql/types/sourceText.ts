import type { Compiled } from '../../definition/compile.ts';
import { SOURCE_LANGUAGE, textIn } from '../../texts/textIn.ts';

/** A text of a questionnaire in the language in which it was written first, for descriptions; empty without. */
export function sourceText({ source }: Compiled, key: string): string {
  return textIn(source.texts, key, SOURCE_LANGUAGE)?.text ?? '';
}
