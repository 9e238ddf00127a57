import { definesOf } from '../rules/definesOf.ts';
import type { Expression } from '../rules/parseRule.ts';
import { FORM_SCOPE } from '../rules/scope.ts';
import type { CallOperator } from '../rules/signatures.ts';
import { closed, listed } from './clause.ts';
import { codeText } from './codeText.ts';
import { definedName } from './definedName.ts';
import { durationText, momentText, numberText } from './literals.ts';
import { quoted } from './quoted.ts';
import { reference } from './reference.ts';
import { rowTerm } from './rowTerm.ts';
import type { Telling } from './telling.ts';
import { type Term, term, tight } from './term.ts';

/** A value in words. */
export function termOf(expression: Expression, telling: Telling): Term {
  const { say } = telling;
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, telling);
    case 'code':
      return term(codeText(expression.code, telling), 'word');
    case 'codes':
      return term(
        listed(
          'or',
          expression.codes.map((code) => codeText(code, telling)),
          say,
        ),
        'phrase',
      );
    case 'moment':
      return term(momentText(expression.type, expression.text, telling), 'word');
    case 'today':
    case 'now':
      return term(say(expression.kind), 'word');
    case 'ref':
      return reference(expression.path, telling);
    case 'defined':
      return defined(expression.name, telling);
    case 'rows':
      return rowTerm(expression, telling);
    case 'call':
      return call(expression.operator, expression.operands, telling);
    case 'pattern':
      return term(expression.source, 'word');
    case 'asked':
      return truth(expression, telling);
    default:
      return term('', 'word');
  }
}

function literal(value: boolean | number | string, telling: Telling): Term {
  if (typeof value === 'boolean') return term(quoted(telling.say(value ? 'yes' : 'no'), telling.say), 'word');
  if (typeof value === 'string') return term(quoted(value, telling.say), 'word');
  return term(numberText(value, telling), value < 0 ? 'phrase' : 'word');
}

function defined(name: string, telling: Telling): Term {
  const label = definedName(name, telling);
  if (label !== null) return term(label, 'word');
  const rule = definesOf(telling.compiled).get(name);
  return rule ? termOf(rule, { ...telling, scope: FORM_SCOPE, at: null }) : term('…', 'word');
}

function call(operator: CallOperator, operands: readonly Expression[], telling: Telling): Term {
  const { say } = telling;
  const at = (index: number): Term => {
    const operand = operands[index];
    return operand ? termOf(operand, telling) : term('…', 'word');
  };
  const [first] = operands;
  const terms = () => operands.map((operand) => termOf(operand, telling));
  switch (operator) {
    case 'add':
      return term(
        terms()
          .map((one) => tight(one, 'sum'))
          .join(' + '),
        'sum',
      );
    case 'subtract':
      return term(`${tight(at(0), 'sum')} − ${tight(at(1), 'product')}`, 'sum');
    case 'multiply':
      return term(
        terms()
          .map((one) => tight(one, 'product'))
          .join(' × '),
        'product',
      );
    case 'divide':
      return term(`${tight(at(0), 'product')} ÷ ${tight(at(1), 'word')}`, 'product');
    case 'round': {
      const digits = operands[1]?.kind === 'digits' ? operands[1].digits : 0;
      const a = tight(at(0), 'word');
      return term(digits === 0 ? say('round.whole', { a }) : say('round', { a, count: digits }), 'word');
    }
    case 'addDuration': {
      const [, added] = operands;
      if (added?.kind !== 'duration') return at(0);
      const isBack = added.duration.months < 0 || added.duration.days < 0;
      const length = durationText(added.duration, telling);
      return term(
        `${tight(at(0), 'sum')} ${isBack ? '−' : '+'} ${isBack && length.includes('+') ? `(${length})` : length}`,
        'sum',
      );
    }
    case 'diff': {
      const unit = first?.kind === 'unit' ? first.unit : 'days';
      return term(say(`diff.${unit}`, { a: tight(at(1), 'word'), b: tight(at(2), 'word') }), 'phrase');
    }
    case 'yearOf':
    case 'length':
      return term(say(operator, { a: tight(at(0), 'word') }), 'phrase');
    case 'coalesce':
      return terms().reduceRight((rest, one) =>
        term(say('coalesce', { a: tight(one, 'phrase'), b: rest.text }), 'word'),
      );
    case 'if': {
      if (!first) return at(0);
      const a = closed(telling.clauseOf(first, telling, true));
      return term(say('if', { a, b: tight(at(1), 'phrase'), c: at(2).text }), 'loose');
    }
    default:
      return truth({ kind: 'call', operator, operands }, telling);
  }
}

function truth(expression: Expression, telling: Telling): Term {
  return term(telling.clauseOf(expression, telling, true).text, 'loose');
}
