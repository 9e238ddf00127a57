import type { Problem } from '../../errors.ts';
import type { Library } from './sourceOf.ts';
import { unownedTexts } from './unownedTexts.ts';

/** Texts of modules and code lists that do not exist. The texts of those that do are checked where they are used. */
export function unownedBlockTexts({ modules, codeLists }: Library): Problem[] {
  const lines = [...modules.values()].map(({ definition }) => `${definition.id}.v${definition.major}`);
  const [module] = modules.values();
  const [codeList] = codeLists.values();
  return [
    ...(module ? unownedTexts(module.bundles, lines, (key) => key.split('/', 1)[0] ?? '') : []),
    ...(codeList ? unownedTexts(codeList.bundles, [...codeLists.keys()], (key) => key.split('.', 1)[0] ?? '') : []),
  ];
}
