import type { CodeListDefinition } from '../definition/types.ts';
import { localeOf } from './languages.ts';
import { type Bundles, textIn } from './textIn.ts';

const regionNames = new Map<string, Intl.DisplayNames>();

/** The label of an option in a language; the code itself when there is none. */
export function optionLabel(list: CodeListDefinition, bundles: Bundles, code: string, language: string): string {
  if (list.labels === 'region') return regionName(code, language);
  return textIn(bundles, `${list.id}.${code}.label`, language)?.text ?? code;
}

/** The name of a country (ISO 3166-1 alpha-2) in a language. */
export function regionName(code: string, language: string): string {
  let names = regionNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames([localeOf(language), 'en'], { type: 'region', fallback: 'code' });
    regionNames.set(language, names);
  }
  return names.of(code) ?? code;
}
