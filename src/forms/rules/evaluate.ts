import type { Value } from '../answers/values.ts';
import { and, COMPARISONS, not, type Operand, or, SET_TESTS, type Truth } from './operators.ts';
import type { CallOperator, Expression } from './parseRule.ts';

/** What a rule can look at. */
export interface Facts {
  /** The answer at a path, seen from the row that the rule stands in; undefined when unanswered or not relevant. */
  answer(path: string): Value | undefined;
  isAsked(question: string): boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * Evaluates a rule with three-valued logic: true, false, or undefined when it hangs on something unanswered.
 * What unknown means is for the caller: not relevant, not required, not violated.
 */
export function evaluate(expression: Expression, facts: Facts): Truth {
  const result = operandOf(expression, facts);
  return typeof result === 'boolean' ? result : undefined;
}

function operandOf(expression: Expression, facts: Facts): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'code':
      return expression.code;
    case 'codes':
      return expression.codes;
    case 'date':
      return expression.day;
    case 'today':
      return facts.today;
    case 'ref':
      return facts.answer(expression.path);
    case 'asked':
      return expression.paths.some((question) => facts.isAsked(question));
    case 'call':
      return call(expression.operator, expression.operands, facts);
  }
}

function call(operator: CallOperator, operands: readonly Expression[], facts: Facts): Operand {
  switch (operator) {
    case 'and':
      return and(operands.map((operand) => evaluate(operand, facts)));
    case 'or':
      return or(operands.map((operand) => evaluate(operand, facts)));
    case 'not':
      return not(evaluate(first(operands), facts));
    case 'answered':
      return operandOf(first(operands), facts) !== undefined;
    case 'notAnswered':
      return operandOf(first(operands), facts) === undefined;
    case 'in': {
      const value = operandOf(first(operands), facts);
      return value === undefined ? undefined : codesOf(operands[1]).includes(String(value));
    }
    case 'anyIn':
    case 'allIn':
    case 'noneIn':
      return SET_TESTS[operator](operandOf(first(operands), facts), codesOf(operands[1]));
    default:
      return COMPARISONS[operator](operandOf(first(operands), facts), operands[1] && operandOf(operands[1], facts));
  }
}

function first(operands: readonly Expression[]): Expression {
  const [operand] = operands;
  if (!operand) throw new TypeError('An operator without its operand passed the parser');
  return operand;
}

function codesOf(operand: Expression | undefined): readonly string[] {
  return operand?.kind === 'codes' ? operand.codes : [];
}
