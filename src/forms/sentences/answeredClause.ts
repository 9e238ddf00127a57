import { isGroup, isRepeat } from '../definition/compile.ts';
import type { Expression } from '../rules/parseRule.ts';
import { findItem } from '../rules/scope.ts';
import { type Clause, plainClause } from './clause.ts';
import type { Telling } from './telling.ts';

/** Whether there is an answer, in words; of a list it says that there are entries, of a group that it is shown. */
export function answeredClause(operand: Expression | undefined, telling: Telling, holds: boolean): Clause {
  if (!operand) return plainClause('…');
  const { compiled, scope, say } = telling;
  const a = telling.termOf(operand, telling).text;
  const node = operand.kind === 'ref' ? findItem(compiled, scope, operand.path)?.node : undefined;
  if (node && isRepeat(node)) return plainClause(say(holds ? 'answered.list' : 'notAnswered.list', { a }));
  if (node && isGroup(node)) return plainClause(say(holds ? 'answered.group' : 'notAnswered.group', { a }));
  return plainClause(say(holds ? 'answered' : 'notAnswered', { a }));
}
