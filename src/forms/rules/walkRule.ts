import type { Compiled } from '../definition/compile.ts';
import { definesOf } from './definesOf.ts';
import type { Expression } from './parseRule.ts';
import { FORM_SCOPE, type Scope } from './scope.ts';
import { type Part, walkWritten } from './walkWritten.ts';

/**
 * Every part of a rule and of the named rules that it uses, each of these once and seen from the form as a whole: all
 * that the rule can look at.
 */
export function* walkRule(compiled: Compiled, rule: Expression, scope: Scope): Generator<Part> {
  const seen = new Set<string>();
  yield* walk(rule, scope);

  function* walk(from: Expression, at: Scope): Generator<Part> {
    for (const found of walkWritten(compiled, from, at)) {
      yield found;
      if (found.part.kind !== 'defined' || seen.has(found.part.name)) continue;
      seen.add(found.part.name);
      const named = definesOf(compiled).get(found.part.name);
      if (named) yield* walk(named, FORM_SCOPE);
    }
  }
}
