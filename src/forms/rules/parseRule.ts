import { type Duration, parseDuration, UNITS, type Unit } from './calendar.ts';
import type { MomentType } from './isMoment.ts';
import { type Pattern, parsePattern } from './parsePattern.ts';
import { type CallOperator, type OperandType, type Operator, type RowOperator, SIGNATURES } from './signatures.ts';

/** A rule with its operator and operands told apart. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | { readonly kind: 'code'; readonly code: string }
  | MomentExpression
  | { readonly kind: 'ref'; readonly path: string }
  | { readonly kind: 'asked'; readonly paths: readonly string[] }
  | { readonly kind: 'today' }
  | { readonly kind: 'now' }
  | { readonly kind: 'defined'; readonly name: string }
  | { readonly kind: 'call'; readonly operator: CallOperator; readonly operands: readonly Expression[] }
  | RowsExpression
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly source: string }
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'digits'; readonly digits: number };

/** A time that is written in the rule. */
export interface MomentExpression {
  readonly kind: 'moment';
  readonly type: MomentType;
  /** As the author wrote it. */
  readonly text: string;
}

/** An operator over the rows of a list. */
export interface RowsExpression {
  readonly kind: 'rows';
  readonly operator: RowOperator;
  /** Path of the list. */
  readonly in: string;
  readonly where: Expression | null;
  readonly of: Expression | null;
}

/** Why a tree is not a rule. */
export class RuleSyntaxError extends Error {
  override readonly name = 'RuleSyntaxError';
}

const MOST_DIGITS = 12;
// Each level multiplies the work by the number of rows.
const MOST_LISTS = 3;

/**
 * Reads a rule's JSON.
 *
 * @throws RuleSyntaxError with a sentence for the author
 */
export function parseRule(rule: unknown): Expression {
  return parse(rule, 0);
}

function parse(rule: unknown, lists: number): Expression {
  if (typeof rule === 'boolean' || typeof rule === 'number' || typeof rule === 'string') {
    return { kind: 'literal', value: rule };
  }
  if (Array.isArray(rule)) return codes(rule);
  if (typeof rule !== 'object' || rule === null) throw new RuleSyntaxError('A rule is an object with one operator.');
  const [[operator, operands] = [], ...more] = Object.entries(rule);
  if (operator === undefined || more.length > 0) {
    throw new RuleSyntaxError('A rule has exactly one operator; combine several with "and" or "or".');
  }
  if (!isOperator(operator)) {
    throw new RuleSyntaxError(`There is no operator "${operator}". Known: ${Object.keys(SIGNATURES).join(', ')}.`);
  }
  return expression(operator, operands, lists);
}

function expression(operator: Operator, operands: unknown, lists: number): Expression {
  switch (operator) {
    case 'ref':
      return { kind: 'ref', path: word(operator, operands) };
    case 'code':
      return { kind: 'code', code: word(operator, operands) };
    case 'defined':
      return { kind: 'defined', name: word(operator, operands) };
    case 'date':
    case 'dateTime':
    case 'time':
    case 'yearMonth':
      return { kind: 'moment', type: operator, text: word(operator, operands) };
    case 'today':
    case 'now':
      return { kind: operator };
    case 'asked':
      return { kind: 'asked', paths: array(operator, operands).map((path) => word(operator, path)) };
    case 'case':
      return cases(array(operator, operands), lists);
    default:
      return isRowOperator(operator) ? rows(operator, operands, lists) : call(operator, operands, lists);
  }
}

function call(operator: CallOperator, operands: unknown, lists: number): Expression {
  const list = array(operator, operands);
  const { takes, ...more } = SIGNATURES[operator];
  const rest: OperandType | undefined = 'rest' in more ? more.rest : undefined;
  if (rest === undefined ? list.length !== takes.length : list.length < takes.length) {
    const least = rest === undefined ? '' : 'at least ';
    throw new RuleSyntaxError(`"${operator}" takes ${least}${takes.length} operands, not ${list.length}.`);
  }
  const parsed = list.map((operand, index) => part(operator, takes[index] ?? rest, operand, lists));
  return { kind: 'call', operator, operands: parsed };
}

// Some operands are written in the rule and never come from an answer: they are read here, once.
function part(operator: CallOperator, type: OperandType | undefined, operand: unknown, lists: number): Expression {
  switch (type) {
    case 'pattern':
      try {
        return { kind: 'pattern', pattern: parsePattern(word(operator, operand)), source: word(operator, operand) };
      } catch (error) {
        throw error instanceof SyntaxError ? new RuleSyntaxError(error.message) : error;
      }
    case 'duration': {
      const duration = parseDuration(word(operator, operand));
      if (duration) return { kind: 'duration', duration };
      throw new RuleSyntaxError(`"${operator}" takes a duration such as "P1Y6M" or "P30D".`);
    }
    case 'unit': {
      const unit = UNITS.find((name) => name === operand);
      if (unit) return { kind: 'unit', unit };
      throw new RuleSyntaxError(`"${operator}" counts in "days", "months" or "years".`);
    }
    case 'digits':
      if (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0 && operand <= MOST_DIGITS) {
        return { kind: 'digits', digits: operand };
      }
      throw new RuleSyntaxError(`"${operator}" takes a number of digits between 0 and ${MOST_DIGITS}.`);
    default:
      return parse(operand, lists);
  }
}

// A case is an "if" whose "else" is the next case.
function cases(list: readonly unknown[], lists: number): Expression {
  const otherwise = list.at(-1);
  if (list.length < 2)
    throw new RuleSyntaxError('"case" takes pairs and a value for all else: [[rule, value], value].');
  return list.slice(0, -1).reduceRight<Expression>(
    (rest, pair) => {
      const [when, then, ...more] = Array.isArray(pair) ? pair : [];
      if (then === undefined || more.length > 0) throw new RuleSyntaxError('"case" takes pairs: [rule, value].');
      return { kind: 'call', operator: 'if', operands: [parse(when, lists), parse(then, lists), rest] };
    },
    parse(otherwise, lists),
  );
}

function rows(operator: RowOperator, operands: unknown, lists: number): Expression {
  if (typeof operands !== 'object' || operands === null || Array.isArray(operands)) {
    throw new RuleSyntaxError(
      `"${operator}" takes an object: { "in": "path of the list", "where": rule, "of": rule }.`,
    );
  }
  const parts: Readonly<Record<string, unknown>> = { ...operands };
  const odd = Object.keys(parts).find((name) => !['in', 'where', 'of'].includes(name));
  if (odd !== undefined) throw new RuleSyntaxError(`"${operator}" takes "in", "where" and "of", not "${odd}".`);
  if (typeof parts['in'] !== 'string') throw new RuleSyntaxError(`"${operator}" takes the path of a list as "in".`);
  const { needs, of } = SIGNATURES[operator];
  const { where: condition, of: term } = parts;
  if (of === null && term !== undefined) throw new RuleSyntaxError(`"${operator}" takes no "of".`);
  if (needs === 'of' && term === undefined) throw new RuleSyntaxError(`"${operator}" takes an "of": what to look at.`);
  if (needs === 'one' && term === undefined && condition === undefined) {
    throw new RuleSyntaxError(`"${operator}" takes a "where": a rule about a row.`);
  }
  if (lists >= MOST_LISTS) throw new RuleSyntaxError(`A rule looks over rows at most ${MOST_LISTS} levels deep.`);
  const inner = (rule: unknown) => (rule === undefined ? null : parse(rule, lists + 1));
  return { kind: 'rows', operator, in: parts['in'], where: inner(condition), of: inner(term) };
}

function codes(list: readonly unknown[]): Expression {
  return {
    kind: 'codes',
    codes: list.map((entry) => {
      const parsed = parseRule(entry);
      if (parsed.kind !== 'code') throw new RuleSyntaxError('A list in a rule holds codes: [{ "code": "…" }].');
      return parsed.code;
    }),
  };
}

function isOperator(name: string): name is Operator {
  return Object.hasOwn(SIGNATURES, name);
}

function isRowOperator(operator: Operator): operator is RowOperator {
  return SIGNATURES[operator].form === 'rows';
}

function word(operator: string, operand: unknown): string {
  if (typeof operand === 'string') return operand;
  throw new RuleSyntaxError(`"${operator}" takes a text.`);
}

function array(operator: string, operands: unknown): readonly unknown[] {
  if (Array.isArray(operands)) return operands;
  throw new RuleSyntaxError(`"${operator}" takes a list of operands.`);
}
