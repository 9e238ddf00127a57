import type { Compiled } from '../definition/compile.ts';
import { type Expression, parseRule, RuleSyntaxError } from './parseRule.ts';

const known = new WeakMap<Compiled, ReadonlyMap<string, Expression>>();

/** The named rules of a questionnaire, by name. One that cannot be read is left out; the checker reports it. */
export function definesOf(compiled: Compiled): ReadonlyMap<string, Expression> {
  // Read once per edition, not once per answer.
  const before = known.get(compiled);
  if (before) return before;
  const defines = new Map<string, Expression>();
  for (const [name, rule] of Object.entries(compiled.source.questionnaire.define ?? {})) {
    try {
      defines.set(name, parseRule(rule));
    } catch (error) {
      if (!(error instanceof RuleSyntaxError)) throw error;
    }
  }
  known.set(compiled, defines);
  return defines;
}
