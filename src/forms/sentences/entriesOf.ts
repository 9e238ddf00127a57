import type { RowsExpression } from '../rules/parseRule.ts';
import { scopeInside } from '../rules/scope.ts';
import { listName } from './reference.ts';
import type { Telling } from './telling.ts';

/** Which entries of a list are looked at, in words. */
export function entriesOf({ in: path, where }: RowsExpression, telling: Telling): string {
  const scope = scopeInside(telling.compiled, telling.scope, path);
  const list = listName(path, telling);
  if (!where || !scope) return telling.say('entries', { list });
  return telling.say('entriesWhere', { list, rule: telling.clauseOf(where, { ...telling, scope }, true).text });
}
