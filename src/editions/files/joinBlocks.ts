import type { TextBundle } from '../../forms/definition/types.ts';
import type { Blocks } from './readBlocks.ts';

/** The definitions and texts of several folders of modules or code lists, together. */
export interface JoinedBlocks<T> {
  readonly definitions: Record<string, T>;
  readonly texts: Record<string, TextBundle>;
}

/** Joins folders of modules or code lists, whose ids are already known to be different. */
export function joinBlocks<T>(folders: readonly Blocks<T>[]): JoinedBlocks<T> {
  const definitions: Record<string, T> = {};
  const texts: Record<string, TextBundle> = {};
  for (const blocks of folders) {
    for (const [id, { definition }] of blocks) definitions[id] ??= definition;
    const [first] = blocks.values();
    for (const [language, bundle] of first?.bundles.byLanguage ?? []) {
      // What comes first wins, so that another directory cannot rename what is shipped.
      const known = texts[language];
      texts[language] = known ? { ...known, texts: { ...bundle.texts, ...known.texts } } : bundle;
    }
  }
  return { definitions, texts };
}
