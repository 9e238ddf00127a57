import type { Edition } from '../editions/editions.ts';
import type { CodeListDefinition } from '../forms/definition/types.ts';
import type { Bundles } from '../forms/texts/textIn.ts';

/** The keywords of a competence with the lists that label them; codes that no list knows are left out. */
export function competenceLabels(
  { legalArea, keywords }: { legalArea: string; keywords: readonly string[] },
  live: readonly Edition[],
): { code: string; list: CodeListDefinition; bundles: Bundles }[] {
  const sources = live.filter((edition) => edition.legalArea === legalArea).map(({ compiled }) => compiled.source);
  return keywords.flatMap((code) => {
    for (const { legalArea: area, codeLists, texts } of sources) {
      const lists = area.competenceLists.map((id) => codeLists[id]);
      const list = lists.find((candidate) => candidate?.options.some((option) => option.code === code));
      if (list) return [{ code, list, bundles: texts }];
    }
    return [];
  });
}
