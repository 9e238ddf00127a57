import { join } from 'node:path';

import type { SourceFiles } from '../../forms/definition/check/sourceFiles.ts';
import type { Area } from './readArea.ts';
import type { Bundles } from './readBundles.ts';
import type { Library } from './sourceOf.ts';

/** Where the parts of a questionnaire were read from; parts may lie in different directories. */
export function filesOf(area: Area, questionnaire: string, { modules, codeLists }: Library): SourceFiles {
  return {
    questionnaire,
    legalArea: area.file,
    module: (id) => modules.get(id)?.file ?? id,
    codeList: (id) => codeLists.get(id)?.file ?? id,
    texts: (language, key) => join(bundlesOf(key).folder, `${language}.json`),
  };

  function bundlesOf(key: string): Bundles {
    const [line = '', path] = key.split('/', 2);
    const block = path === undefined ? codeLists.get(before(line, '.')) : modules.get(before(line, '.v'));
    return block?.bundles ?? area.bundles;
  }
}

function before(text: string, mark: string): string {
  return text.split(mark, 1)[0] ?? '';
}
