import type { Expression } from './parseRule.ts';

/** Every part of a rule, outermost first. */
export function* walkRule(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === 'call') for (const operand of expression.operands) yield* walkRule(operand);
}
