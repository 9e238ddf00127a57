import type { Problem } from '../../errors.ts';
import { didYouMean } from '../../forms/definition/check/didYouMean.ts';
import type { Area } from './readArea.ts';
import type { Library } from './sourceOf.ts';

/** Lets one legal area after the other in, when it fits those before it and the code lists that it names exist. */
export function areaGate(): (area: Area, library: Library) => Problem[] {
  const ids = new Map<string, string>();
  const prefixes = new Map<string, string>();

  return ({ file, legalArea }, { codeLists }) => {
    const { id, numberPrefix, competenceLists } = legalArea;
    const problems: Problem[] = [];
    competenceLists.forEach((list, index) => {
      if (codeLists.has(list)) return;
      problems.push({
        code: 'LIST_UNKNOWN',
        at: `${file}#/competenceLists/${index}`,
        message: `There is no code list "${list}".`,
        fix: didYouMean(list, [...codeLists.keys()]) ?? `Add code-lists/${list}.json.`,
      });
    });
    const sameId = ids.get(id);
    if (sameId !== undefined) {
      const message = `The legal area "${id}" is already defined in ${sameId}.`;
      problems.push({ code: 'ID_TWICE', at: `${file}#/id`, message, fix: 'Choose another id.' });
    }
    const samePrefix = prefixes.get(numberPrefix);
    if (samePrefix !== undefined) {
      const message = `The numbers of "${samePrefix}" begin with ${numberPrefix} as well; cases could not be told apart.`;
      problems.push({ code: 'PREFIX_TWICE', at: `${file}#/numberPrefix`, message, fix: 'Choose another beginning.' });
    }
    if (problems.length === 0) {
      ids.set(id, file);
      prefixes.set(numberPrefix, id);
    }
    return problems;
  };
}
