import type { Rule } from '../definition/rule.ts';
import { type Expression, parseRule } from './parseRule.ts';

const parsed = new WeakMap<object, Expression>();

/** A rule, parsed once per edition and not once per answer. @throws RuleSyntaxError */
export function parsedRule(rule: Rule): Expression {
  if (typeof rule !== 'object') return parseRule(rule);
  const known = parsed.get(rule);
  if (known) return known;
  const expression = parseRule(rule);
  parsed.set(rule, expression);
  return expression;
}
