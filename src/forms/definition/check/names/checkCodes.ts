import type { Problem } from '../../../../errors.ts';
import { RESERVED_CODES } from '../../../graphql/names.ts';
import type { CodeListDefinition } from '../../types.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';

const COUNTRY = /^[A-Z]{2}$/;

/** The codes of a list are different from each other and mean nothing to GraphQL; those of countries are countries'. */
export const checkCodes: Check = ({ source, files }) =>
  Object.values(source.codeLists).flatMap((list) => checkList(list, files.codeList(list.id)));

function checkList({ options, labels }: CodeListDefinition, file: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, { code }] of options.entries()) {
    const at = `${file}#/options/${index}/code`;
    if (seen.has(code)) {
      problems.push(problem('CODE_TWICE', at, `"${code}" stands twice in the list.`, 'Remove one of the two.'));
    }
    seen.add(code);
    if (RESERVED_CODES.includes(code)) {
      const message = `"${code}" is a word that GraphQL keeps for itself.`;
      problems.push(problem('CODE_RESERVED', at, message, 'Choose another code, for example YES or NO.'));
    }
    if (labels === 'region' && !COUNTRY.test(code)) {
      const message = `"${code}" is not the code of a country, whose name every language would know.`;
      problems.push(problem('CODE_NOT_COUNTRY', at, message, 'Use ISO 3166-1 (two letters), or leave out "labels".'));
    }
  }
  return problems;
}
