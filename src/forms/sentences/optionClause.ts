import type { Expression } from '../rules/parseRule.ts';
import { type Clause, listed, plainClause } from './clause.ts';
import { codeText } from './codeText.ts';
import { kindIn } from './kindIn.ts';
import type { Telling } from './telling.ts';
import { tight } from './term.ts';

/** Which options are chosen, in words. */
export function optionClause(
  { operator, operands }: Expression & { kind: 'call' },
  telling: Telling,
  holds: boolean,
): Clause {
  const [chosen, list] = operands;
  const codes = list?.kind === 'codes' ? list.codes : [];
  if (!chosen) return plainClause('…');
  const inner = { ...telling, codeList: kindIn(telling, chosen).codeList };
  const a = tight(telling.termOf(chosen, inner), 'phrase');
  const { say } = telling;
  const labels = codes.map((code) => codeText(code, inner));
  const tell = (kind: 'and' | 'or', phrase: Parameters<typeof say>[0]) =>
    plainClause(say(phrase, { a, b: listed(kind, labels, say) }), labels.length > 1);
  if (operator === 'in') return tell('or', holds ? 'eq.answer' : 'ne.answer');
  if (operator === 'allIn') return tell('and', holds ? 'allIn' : 'notAllIn');
  if ((operator === 'anyIn') === holds) return tell('or', 'anyIn');
  return tell('or', labels.length > 1 ? 'noneIn.some' : 'noneIn.one');
}
