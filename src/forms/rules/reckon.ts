import type { Duration } from './calendar.ts';
import { and, OPERATIONS, type Operand, or, type StrictOperator, type Truth } from './operators.ts';
import type { Pattern } from './parsePattern.ts';
import type { Expression, RowsExpression } from './parseRule.ts';
import { readAs } from './readAs.ts';
import { ROW_OPERATIONS } from './rowOperations.ts';
import { type CallOperator, type Known, type OperandType, SIGNATURES } from './signatures.ts';
import { typesOf } from './typesOf.ts';

/** What a rule can look at. */
export interface Facts {
  /** The answer at a path, seen from where the rule stands; undefined when unanswered or not relevant. */
  answer(path: string): Operand;
  /** What a rule sees in each row of a list; none when the list is not relevant. */
  rows(path: string): readonly Facts[];
  isAsked(question: string): boolean;
  /** What a named rule comes to, which looks from the form as a whole; undefined, too, when there is none. */
  defined(name: string): Operand;
  /** YYYY-MM-DD */
  readonly today: string;
  /** RFC 3339, UTC, to the second; undefined where no clock is. */
  readonly now: string | undefined;
}

/** What an expression comes to: a value, or undefined when it hangs on something unanswered. */
export function reckon(expression: Expression, facts: Facts): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'code':
      return expression.code;
    case 'codes':
      return expression.codes;
    case 'moment':
      return expression.text;
    case 'today':
      return facts.today;
    case 'now':
      return facts.now;
    case 'defined':
      return facts.defined(expression.name);
    case 'ref':
      return facts.answer(expression.path);
    case 'asked':
      return expression.paths.some((question) => facts.isAsked(question));
    case 'rows':
      return overRows(expression, facts);
    case 'call':
      return call(expression.operator, expression.operands, facts);
    default:
      return undefined;
  }
}

function call(operator: CallOperator, operands: readonly Expression[], facts: Facts): Operand {
  const value = (index: number): Operand => {
    const operand = operands[index];
    return operand && reckon(operand, facts);
  };
  switch (operator) {
    case 'and':
      return and(operands.map((operand) => truthOf(operand, facts)));
    case 'or':
      return or(operands.map((operand) => truthOf(operand, facts)));
    case 'answered':
      return value(0) !== undefined;
    case 'notAnswered':
      return value(0) === undefined;
    case 'between': {
      const [middle, least, most] = [value(0), value(1), value(2)];
      return and([strict('ge', [middle, least]), strict('le', [middle, most])].map(asTruth));
    }
    case 'if': {
      const condition = asTruth(value(0));
      if (condition !== undefined) return value(condition ? 1 : 2);
      const [then, otherwise] = [value(1), value(2)];
      return strict('eq', [then, otherwise]) === true ? then : undefined;
    }
    case 'coalesce':
      return firstKnown(operands, facts);
    default: {
      const types = typesOf({ kind: 'call', operator, operands });
      return strict(
        operator,
        operands.map((operand, index) => argument(types[index] ?? 'same', operand, facts)),
      );
    }
  }
}

type Argument = Known | Pattern | Duration;

function strict(operator: StrictOperator, read: readonly (Argument | undefined)[]): Operand {
  if (read.includes(undefined)) return undefined;
  // Each operand was read as the signature of the operator says, which the compiler cannot follow through the index.
  return (OPERATIONS[operator] as (...operands: readonly unknown[]) => Operand)(...read);
}

function argument(type: OperandType, operand: Expression, facts: Facts): Argument | undefined {
  switch (operand.kind) {
    case 'pattern':
      return operand.pattern;
    case 'duration':
      return operand.duration;
    case 'unit':
      return operand.unit;
    case 'digits':
      return operand.digits;
    default:
      return readAs(type, reckon(operand, facts));
  }
}

function firstKnown(operands: readonly Expression[], facts: Facts): Operand {
  for (const operand of operands) {
    const known = reckon(operand, facts);
    if (known !== undefined) return known;
  }
  return undefined;
}

function overRows({ operator, in: list, where, of }: RowsExpression, facts: Facts): Operand {
  const type = SIGNATURES[operator].of;
  const rows = facts.rows(list).map((row) => ({
    counts: where ? truthOf(where, row) : true,
    term: of && type ? readAs(type, reckon(of, row)) : undefined,
    hasTerm: of !== null,
  }));
  return ROW_OPERATIONS[operator](rows);
}

function truthOf(expression: Expression, facts: Facts): Truth {
  return asTruth(reckon(expression, facts));
}

function asTruth(operand: Operand): Truth {
  return typeof operand === 'boolean' ? operand : undefined;
}
