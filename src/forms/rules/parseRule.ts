import { OPERATORS, type Operator } from './operators.ts';

/** A rule with its operator and operands told apart. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: boolean | number | string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'ref'; readonly path: string }
  | { readonly kind: 'asked'; readonly paths: readonly string[] }
  | { readonly kind: 'today' }
  | { readonly kind: 'call'; readonly operator: CallOperator; readonly operands: readonly Expression[] }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

export type CallOperator = Exclude<Operator, 'ref' | 'code' | 'date' | 'asked' | 'today'>;

/** Why a tree is not a rule. */
export class RuleSyntaxError extends Error {
  override readonly name = 'RuleSyntaxError';
}

/**
 * Reads a rule's JSON.
 *
 * @throws RuleSyntaxError with a sentence for the author
 */
export function parseRule(rule: unknown): Expression {
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
    throw new RuleSyntaxError(`There is no operator "${operator}". Known: ${Object.keys(OPERATORS).join(', ')}.`);
  }
  return expression(operator, operands);
}

function expression(operator: Operator, operands: unknown): Expression {
  switch (operator) {
    case 'ref':
      return { kind: 'ref', path: word(operator, operands) };
    case 'code':
      return { kind: 'code', code: word(operator, operands) };
    case 'date':
      return { kind: 'date', day: word(operator, operands) };
    case 'today':
      return { kind: 'today' };
    case 'asked':
      return { kind: 'asked', paths: array(operator, operands).map((path) => word(operator, path)) };
    default: {
      const list = array(operator, operands);
      const arity = OPERATORS[operator];
      if (arity !== null && list.length !== arity) {
        throw new RuleSyntaxError(`"${operator}" takes ${arity} operands, not ${list.length}.`);
      }
      return { kind: 'call', operator, operands: list.map(parseRule) };
    }
  }
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
  return Object.hasOwn(OPERATORS, name);
}

function word(operator: string, operand: unknown): string {
  if (typeof operand === 'string') return operand;
  throw new RuleSyntaxError(`"${operator}" takes a text.`);
}

function array(operator: string, operands: unknown): readonly unknown[] {
  if (Array.isArray(operands)) return operands;
  throw new RuleSyntaxError(`"${operator}" takes a list of operands.`);
}
