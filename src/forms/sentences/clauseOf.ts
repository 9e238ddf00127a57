import { definesOf } from '../rules/definesOf.ts';
import type { Expression } from '../rules/parseRule.ts';
import { FORM_SCOPE } from '../rules/scope.ts';
import type { CallOperator } from '../rules/signatures.ts';
import { answeredClause } from './answeredClause.ts';
import { askedClause } from './askedClause.ts';
import { type Clause, closed, joinedClause, plainClause } from './clause.ts';
import { comparison, OPPOSITE } from './comparison.ts';
import { definedName } from './definedName.ts';
import { kindIn, sortOf } from './kindIn.ts';
import { optionClause } from './optionClause.ts';
import { quoted } from './quoted.ts';
import { rowClause } from './rowClause.ts';
import type { Telling } from './telling.ts';
import { tight } from './term.ts';

/**
 * A condition in words or, when `holds` is false, its opposite. What is unknown stays unknown when it is denied, so a
 * denial moves inwards and every part is told as what must be the case.
 */
export function clauseOf(expression: Expression, telling: Telling, holds: boolean): Clause {
  const { say } = telling;
  switch (expression.kind) {
    case 'literal':
      return plainClause(say(expression.value === holds ? 'always' : 'never'));
    case 'asked':
      return askedClause(expression.paths, telling, holds);
    case 'rows':
      return rowClause(expression, telling, holds);
    case 'defined':
      return defined(expression.name, telling, holds);
    case 'call':
      return call(expression, telling, holds);
    default: {
      const a = telling.termOf(expression, telling).text;
      return plainClause(say('eq.answer', { a, b: quoted(say(holds ? 'yes' : 'no'), say) }));
    }
  }
}

function defined(name: string, telling: Telling, holds: boolean): Clause {
  const { compiled, say } = telling;
  const a = definedName(name, telling);
  if (a !== null) return plainClause(say(holds ? 'defined' : 'notDefined', { a }));
  const rule = definesOf(compiled).get(name);
  return rule ? clauseOf(rule, { ...telling, scope: FORM_SCOPE, at: null }, holds) : plainClause('…');
}

function call(expression: Expression & { kind: 'call' }, telling: Telling, holds: boolean): Clause {
  const { operator, operands } = expression;
  const { say } = telling;
  const [first, second, third] = operands;
  const inside = (operand: Expression | undefined) => (operand ? clauseOf(operand, telling, holds) : plainClause('…'));
  switch (operator) {
    case 'and':
    case 'or':
      return joinedClause((operator === 'and') === holds ? 'and' : 'or', operands.map(inside), say);
    case 'not':
      return first ? clauseOf(first, telling, !holds) : inside(first);
    case 'answered':
    case 'notAnswered':
      return answeredClause(first, telling, (operator === 'answered') === holds);
    case 'in':
    case 'anyIn':
    case 'allIn':
    case 'noneIn':
      return optionClause(expression, telling, holds);
    case 'if': {
      if (!first) return inside(first);
      const a = closed(clauseOf(first, telling, true));
      return plainClause(say('if', { a, b: closed(inside(second)), c: inside(third).text }), true);
    }
    case 'coalesce':
      return operands
        .map(inside)
        .reduceRight((rest, one) => plainClause(say('coalesce', { a: closed(one), b: rest.text })));
    default:
      break;
  }
  if (!first || !second) return inside(undefined);
  switch (operator) {
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return comparison(holds ? operator : OPPOSITE[operator], first, second, telling);
    case 'between':
      return between(first, second, third ?? second, telling, holds);
    default:
      return textTest(operator, first, second, telling, holds);
  }
}

function between(middle: Expression, least: Expression, most: Expression, telling: Telling, holds: boolean): Clause {
  const { say } = telling;
  if (!holds) {
    const outside = [comparison('lt', middle, least, telling), comparison('gt', middle, most, telling)];
    return joinedClause('or', outside, say);
  }
  const [a, b, c] = [middle, least, most].map((one) => tight(telling.termOf(one, telling), 'phrase'));
  const sort = [middle, least, most].map((one) => sortOf(kindIn(telling, one))).find((one) => one !== 'other');
  return plainClause(say(`between.${sort === 'date' ? 'date' : 'number'}`, { a, b, c }), true);
}

const TEXT_TESTS = {
  matches: ['matches', 'notMatches'],
  startsWith: ['startsWith', 'notStartsWith'],
  contains: ['contains', 'notContains'],
} as const;

function textTest(
  operator: CallOperator,
  left: Expression,
  right: Expression,
  telling: Telling,
  holds: boolean,
): Clause {
  const [a, b] = [telling.termOf(left, telling), telling.termOf(right, telling)];
  // What gives no yes or no is no condition; nothing that passed the checker gets here.
  if (operator !== 'matches' && operator !== 'startsWith' && operator !== 'contains') return plainClause(a.text);
  const phrase = TEXT_TESTS[operator][holds ? 0 : 1];
  return plainClause(telling.say(phrase, { a: tight(a, 'phrase'), b: tight(b, 'phrase') }));
}
