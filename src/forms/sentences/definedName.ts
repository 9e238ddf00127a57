import { textIn } from '../texts/textIn.ts';
import { quoted } from './quoted.ts';
import type { Telling } from './telling.ts';

/** The name that readers know a named rule by, in quotation marks; null when it has none. */
export function definedName(name: string, { compiled, language, say }: Telling): string | null {
  const found = textIn(compiled.source.texts, `${compiled.line}/define.${name}.label`, language);
  return found && quoted(found.text, say);
}
