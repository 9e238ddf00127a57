import type { Duration } from './calendar.ts';
import { and, OPERATIONS, type Operand } from './operators.ts';
import type { Pattern } from './parsePattern.ts';
import type { Expression, RowsExpression } from './parseRule.ts';
import { READ_AS } from './readAs.ts';
import { ROW_OPERATIONS } from './rowOperations.ts';
import { type Known, type OperandType, SIGNATURES } from './signatures.ts';
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
  let reckoner = reckoners.get(expression);
  if (!reckoner) {
    reckoner = reckonerOf(expression);
    reckoners.set(expression, reckoner);
  }
  return reckoner(facts);
}

/** An expression made ready: all that its text alone decides is decided. */
type Reckoner = (facts: Facts) => Operand;

// A rule is made ready once and looks at thousands of answers.
const reckoners = new WeakMap<Expression, Reckoner>();

function reckonerOf(expression: Expression): Reckoner {
  switch (expression.kind) {
    case 'today':
      return (facts) => facts.today;
    case 'now':
      return (facts) => facts.now;
    case 'defined': {
      const { name } = expression;
      return (facts) => facts.defined(name);
    }
    case 'ref': {
      const { path } = expression;
      return (facts) => facts.answer(path);
    }
    case 'asked': {
      const { paths } = expression;
      return (facts) => paths.some((question) => facts.isAsked(question));
    }
    case 'rows':
      return overRows(expression);
    case 'call':
      return call(expression);
    default: {
      const constant = constantIn(expression);
      return () => constant;
    }
  }
}

function constantIn(expression: Expression): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'code':
      return expression.code;
    case 'codes':
      return expression.codes;
    case 'moment':
      return expression.text;
    default:
      return undefined;
  }
}

function call(expression: Expression & { kind: 'call' }): Reckoner {
  const { operator, operands } = expression;
  switch (operator) {
    case 'and':
      return joined(operands.map(reckonerOf), false);
    case 'or':
      return joined(operands.map(reckonerOf), true);
    case 'coalesce':
      return firstKnown(operands.map(reckonerOf));
    case 'answered':
    case 'notAnswered':
    case 'between':
    case 'if':
      return lenient(operator, operands.map(reckonerOf));
    default: {
      const types = typesOf(expression);
      return strict(
        // Each operand is read as the signature of the operator says, which the compiler cannot follow through the index.
        OPERATIONS[operator] as Operation,
        operands.map((operand, index) => argument(types[index] ?? 'same', operand)),
      );
    }
  }
}

/** "and" where false decides, "or" where true does. */
function joined(parts: readonly Reckoner[], decisive: boolean): Reckoner {
  return (facts) => {
    let isKnown = true;
    for (const part of parts) {
      const truth = part(facts);
      if (truth === decisive) return decisive;
      if (truth !== !decisive) isKnown = false;
    }
    return isKnown ? !decisive : undefined;
  };
}

function firstKnown(parts: readonly Reckoner[]): Reckoner {
  return (facts) => {
    for (const part of parts) {
      const known = part(facts);
      if (known !== undefined) return known;
    }
    return undefined;
  };
}

const UNKNOWN: Reckoner = () => undefined;

function lenient(
  operator: 'answered' | 'notAnswered' | 'between' | 'if',
  [first = UNKNOWN, second = UNKNOWN, third = UNKNOWN]: readonly Reckoner[],
): Reckoner {
  switch (operator) {
    case 'answered':
      return (facts) => first(facts) !== undefined;
    case 'notAnswered':
      return (facts) => first(facts) === undefined;
    case 'between':
      return (facts) => {
        const [middle, least, most] = [first(facts), second(facts), third(facts)];
        if (middle === undefined) return undefined;
        return and(
          least === undefined ? undefined : asTruth(OPERATIONS.ge(middle, least)),
          most === undefined ? undefined : asTruth(OPERATIONS.le(middle, most)),
        );
      };
    case 'if':
      return (facts) => {
        const condition = asTruth(first(facts));
        if (condition !== undefined) return condition ? second(facts) : third(facts);
        const [then, otherwise] = [second(facts), third(facts)];
        if (then === undefined || otherwise === undefined) return undefined;
        return OPERATIONS.eq(then, otherwise) === true ? then : undefined;
      };
  }
}

type Argument = Known | Pattern | Duration;
type Reader = (facts: Facts) => Argument | undefined;
type Operation = (...operands: readonly Argument[]) => Operand;

function strict(operation: Operation, readers: readonly Reader[]): Reckoner {
  const [first, second] = readers;
  // Most have two operands; these go without a list.
  if (first && second && readers.length === 2) {
    return (facts) => {
      const left = first(facts);
      const right = left === undefined ? undefined : second(facts);
      return left === undefined || right === undefined ? undefined : operation(left, right);
    };
  }
  return (facts) => {
    const read: Argument[] = [];
    for (const reader of readers) {
      const known = reader(facts);
      if (known === undefined) return undefined;
      read.push(known);
    }
    return operation(...read);
  };
}

function argument(type: OperandType, operand: Expression): Reader {
  switch (operand.kind) {
    case 'pattern':
      return () => operand.pattern;
    case 'duration':
      return () => operand.duration;
    case 'unit':
      return () => operand.unit;
    case 'digits':
      return () => operand.digits;
    default:
      return readAs(type, operand);
  }
}

function readAs(type: OperandType, operand: Expression): Reckoner {
  const reckoner = reckonerOf(operand);
  const read = READ_AS[type];
  if (!read) return reckoner;
  const constant = constantIn(operand);
  if (constant !== undefined) {
    const known = read(constant);
    return () => known;
  }
  return (facts) => {
    const known = reckoner(facts);
    return known === undefined ? undefined : read(known);
  };
}

function overRows({ operator, in: list, where, of }: RowsExpression): Reckoner {
  const { of: type } = SIGNATURES[operator];
  const look = { where: where && reckonerOf(where), of: of && type ? readAs(type, of) : null };
  const operation = ROW_OPERATIONS[operator];
  return (facts) => operation(facts.rows(list), look);
}

function asTruth(operand: Operand): boolean | undefined {
  return typeof operand === 'boolean' ? operand : undefined;
}
