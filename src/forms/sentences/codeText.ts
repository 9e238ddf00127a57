import { optionLabel } from '../texts/optionLabel.ts';
import { quoted } from './quoted.ts';
import type { Telling } from './telling.ts';

/** The label of an option in quotation marks. */
export function codeText(code: string, { codeList, compiled, language, say }: Telling): string {
  return quoted(codeList ? optionLabel(codeList, compiled.source.texts, code, language) : code, say);
}
