import type { Truth } from './operators.ts';
import type { Expression } from './parseRule.ts';
import { type Facts, reckon } from './reckon.ts';

/**
 * Evaluates a rule with three-valued logic: true, false, or undefined when it hangs on something unanswered.
 * What unknown means is for the caller: not relevant, not required, not violated.
 */
export function evaluate(expression: Expression, facts: Facts): Truth {
  const result = reckon(expression, facts);
  return typeof result === 'boolean' ? result : undefined;
}
