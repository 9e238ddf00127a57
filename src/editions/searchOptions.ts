import type { CodeListDefinition } from '../forms/definition/types.ts';
import { fold } from '../forms/texts/fold.ts';
import { localeOf } from '../forms/texts/languages.ts';
import { optionLabel } from '../forms/texts/optionLabel.ts';
import type { Bundles } from '../forms/texts/textIn.ts';
import type { Edition } from './editions.ts';

/** An option with the list and the texts that it belongs to. */
export interface FoundOption {
  readonly code: string;
  readonly list: CodeListDefinition;
  readonly bundles: Bundles;
  /** The language of the search. */
  readonly language: string;
}

/** The options of a code list whose code or label contains a text, sorted by label as the language sorts. */
export function searchOptions(live: readonly Edition[], id: string, search: string, language: string): FoundOption[] {
  const source = live.map(({ compiled }) => compiled.source).find(({ codeLists }) => codeLists[id]);
  const list = source?.codeLists[id];
  if (!source || !list) return [];
  const bundles = source.texts;
  const wanted = fold(search);
  return list.options
    .map(({ code }) => ({ code, list, bundles, language, label: optionLabel(list, bundles, code, language) }))
    .filter(({ code, label }) => fold(label).includes(wanted) || fold(code).includes(wanted))
    .sort((a, b) => new Intl.Collator(localeOf(language)).compare(a.label, b.label));
}
