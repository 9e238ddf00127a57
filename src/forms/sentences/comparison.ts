import type { Expression } from '../rules/parseRule.ts';
import { type Clause, plainClause } from './clause.ts';
import { kindIn, sortOf } from './kindIn.ts';
import type { Telling } from './telling.ts';
import { tight } from './term.ts';

/** Operators that compare two values. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** What holds, among known values, exactly when the other does not. */
export const OPPOSITE = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', gt: 'le', le: 'gt' } as const;
const MIRRORED = { eq: 'eq', ne: 'ne', lt: 'gt', gt: 'lt', le: 'ge', ge: 'le' } as const;

/** Two values compared, in words; a value that is written in the rule comes second. */
export function comparison(operator: Comparison, left: Expression, right: Expression, telling: Telling): Clause {
  if (isConstant(left) && !isConstant(right)) return comparison(MIRRORED[operator], right, left, telling);
  const kinds = [kindIn(telling, left), kindIn(telling, right)] as const;
  const [sort = 'other'] = kinds.map(sortOf).filter((one) => one !== 'other');
  if (sort === 'boolean') return truths(operator === 'ne' ? 'ne' : 'eq', left, right, telling);
  const inner = { ...telling, codeList: kinds.map(({ codeList }) => codeList).find((one) => one) };
  const a = tight(telling.termOf(left, inner), 'phrase');
  const b = tight(telling.termOf(right, inner), 'phrase');
  const { say } = telling;
  if (operator === 'eq' || operator === 'ne') {
    if (!isConstant(right)) return plainClause(say(`${operator}.same`, { a, b }), true);
    if (sort === 'other') return plainClause(say(`${operator}.answer`, { a, b }));
  }
  return plainClause(say(`${operator}.${sort === 'date' ? 'date' : 'number'}`, { a, b }));
}

function truths(operator: 'eq' | 'ne', left: Expression, right: Expression, telling: Telling): Clause {
  const { say } = telling;
  if (right.kind === 'literal') return telling.clauseOf(left, telling, (operator === 'eq') === right.value);
  if (left.kind === 'ref' && right.kind === 'ref') {
    const [a, b] = [telling.termOf(left, telling).text, telling.termOf(right, telling).text];
    return plainClause(say(`${operator}.same`, { a, b }), true);
  }
  const [a, b] = [telling.clauseOf(left, telling, true).text, telling.clauseOf(right, telling, true).text];
  return plainClause(say(`${operator}.truth`, { a: `(${a})`, b: `(${b})` }), true);
}

function isConstant({ kind }: Expression): boolean {
  return ['literal', 'code', 'moment', 'today', 'now'].includes(kind);
}
