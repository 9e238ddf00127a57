import type { RowsExpression } from '../rules/parseRule.ts';
import { scopeInside } from '../rules/scope.ts';
import { type Clause, joinedClause, plainClause } from './clause.ts';
import { entriesOf } from './entriesOf.ts';
import { listName } from './reference.ts';
import type { Telling } from './telling.ts';
import { tight } from './term.ts';

/** A condition on the entries of a list, in words. */
export function rowClause(expression: RowsExpression, telling: Telling, holds: boolean): Clause {
  const { operator, in: path, where, of } = expression;
  const { say } = telling;
  const scope = scopeInside(telling.compiled, telling.scope, path);
  if (!scope) return plainClause('…');
  const inside = { ...telling, scope };
  const both = (ofHolds: boolean) => {
    const parts = [where && telling.clauseOf(where, inside, of === null ? ofHolds : true)];
    if (of) parts.push(telling.clauseOf(of, inside, ofHolds));
    return joinedClause(
      'and',
      parts.filter((part) => part !== null),
      say,
    );
  };
  const list = listName(path, telling);
  switch (operator) {
    case 'any':
      return under(holds ? 'any' : 'none', both(true));
    case 'none':
      return under(holds ? 'none' : 'any', both(true));
    case 'all': {
      // Not in every entry: in one it is otherwise.
      if (!holds) return under('any', both(false));
      if (!where || !of) return under('all', both(true));
      return under('allWhere', telling.clauseOf(of, inside, true), telling.clauseOf(where, inside, true).text);
    }
    case 'unique': {
      const a = of ? tight(telling.termOf(of, inside), 'word') : '…';
      return plainClause(say(holds ? 'unique' : 'notUnique', { a, b: entriesOf(expression, telling) }));
    }
    // Numbers are no conditions; nothing that passed the checker gets here.
    default:
      return plainClause(telling.termOf(expression, telling).text);
  }

  function under(phrase: 'any' | 'all' | 'allWhere' | 'none', clause: Clause, condition = ''): Clause {
    const tell = (rule: string) => say(phrase, { list, where: condition, rule });
    return { text: tell(clause.text), isOpen: true, heading: tell(clause.heading), children: clause.children };
  }
}
