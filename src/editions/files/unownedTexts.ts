import { join } from 'node:path';

import type { Problem } from '../../errors.ts';
import { didYouMean } from '../../forms/definition/check/didYouMean.ts';
import { jsonPointer } from '../../forms/definition/check/jsonPointer.ts';
import { problem } from '../../forms/definition/check/problem.ts';
import type { Bundles } from './readBundles.ts';

/** Texts of a folder whose owner, named by the beginning of the key, does not exist. */
export function unownedTexts(
  { folder, byLanguage }: Bundles,
  owners: readonly string[],
  ownerOf: (key: string) => string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { language, texts } of byLanguage.values()) {
    const strange = new Set(Object.keys(texts).map(ownerOf));
    for (const owner of owners) strange.delete(owner);
    for (const owner of strange) {
      const at = `${join(folder, `${language}.json`)}#${jsonPointer('texts', owner)}`;
      const message = `There is nothing called "${owner}" that these texts could belong to.`;
      problems.push(problem('TEXT_UNUSED', at, message, didYouMean(owner, owners) ?? 'Remove them.'));
    }
  }
  return problems;
}
