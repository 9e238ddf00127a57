import type { Expression } from '../../../rules/parseRule.ts';
import type { Scope } from '../../../rules/scope.ts';
import { walkWritten } from '../../../rules/walkWritten.ts';
import type { Subject } from '../subject.ts';

/** The names of the named rules that a rule uses itself, not through others; each as often as it is used. */
export function definedIn({ compiled }: Subject, rule: Expression, scope: Scope): string[] {
  return [...walkWritten(compiled, rule, scope)].flatMap(({ part }) => (part.kind === 'defined' ? [part.name] : []));
}
