import type { Problem } from '../../../../errors.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Operand } from './operandKind.ts';

/** Codes that are compared with an answer are options of its code list, and two answers are from the same list. */
export function checkOperandCodes(at: string, [left, right]: readonly Operand[]): Problem[] {
  if (!left || !right) return [];
  if (left.codeList && right.codeList && left.codeList.id !== right.codeList.id) {
    const message = `Answers from "${left.codeList.id}" and "${right.codeList.id}" are never the same.`;
    return [problem('RULE_TYPE', at, message, 'Compare answers from the same code list.')];
  }
  const list = left.codeList ?? right.codeList;
  if (!list) return [];
  const known = list.options.map(({ code }) => code);
  const codes = [...(left.codes ?? []), ...(right.codes ?? [])];
  return codes
    .filter((code) => !known.includes(code))
    .map((code) => {
      const fix = didYouMean(code, known) ?? `Possible: ${known.slice(0, 20).join(', ')}.`;
      return problem('RULE_CODE_UNKNOWN', at, `"${code}" is not an option of "${list.id}".`, fix);
    });
}
