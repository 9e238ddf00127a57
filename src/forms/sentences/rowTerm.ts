import type { RowsExpression } from '../rules/parseRule.ts';
import { scopeInside } from '../rules/scope.ts';
import { entriesOf } from './entriesOf.ts';
import { kindIn, sortOf } from './kindIn.ts';
import { listName } from './reference.ts';
import type { Telling } from './telling.ts';
import { type Term, term, tight } from './term.ts';

/** A value that the entries of a list come to, in words. */
export function rowTerm(expression: RowsExpression, telling: Telling): Term {
  const { operator, in: path, where, of } = expression;
  const { say } = telling;
  const scope = scopeInside(telling.compiled, telling.scope, path);
  if (!scope) return term('…', 'word');
  const inside = { ...telling, scope };
  if (operator === 'count') {
    const list = listName(path, telling);
    if (!where) return term(say('count', { list }), 'phrase');
    return term(say('countWhere', { list, rule: telling.clauseOf(where, inside, true).text }), 'phrase');
  }
  const a = of ? tight(telling.termOf(of, inside), 'word') : '…';
  const b = entriesOf(expression, telling);
  switch (operator) {
    case 'sum':
    case 'avg':
    case 'countDistinct':
      return term(say(operator, { a, b }), 'phrase');
    case 'min':
    case 'max': {
      const sort = of && sortOf(kindIn(inside, of));
      return term(say(`${operator}.${sort === 'date' ? 'date' : 'number'}`, { a, b }), 'phrase');
    }
    default:
      return term(telling.clauseOf(expression, telling, true).text, 'loose');
  }
}
