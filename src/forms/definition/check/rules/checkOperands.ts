import type { Problem } from '../../../../errors.ts';
import type { CallOperator, Expression } from '../../../rules/parseRule.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import { checkOperandCodes } from './checkOperandCodes.ts';
import { KINDS, kindOf, type Operand } from './operandKind.ts';
import { type PlacedRule, placedRules } from './placedRules.ts';

/** Operators get operands that they can reckon with, and a rule as a whole is a condition. */
export const checkOperands: Check = (subject) => placedRules(subject).flatMap((placed) => checkRule(subject, placed));

function checkRule(subject: Subject, placed: PlacedRule): Problem[] {
  const { expression, at } = placed;
  if (expression === null) return [];
  const { kind } = kindOf(subject, placed, expression);
  if (kind !== 'boolean' && kind !== null) {
    const message = `The rule is ${KINDS[kind]}, not a condition that holds or does not hold.`;
    return [problem('RULE_NOT_CONDITION', at, message, 'Compare it with something, or ask whether it is answered.')];
  }
  return checkCalls(subject, placed, expression);
}

function checkCalls(subject: Subject, placed: PlacedRule, expression: Expression): Problem[] {
  if (expression.kind !== 'call') return [];
  const { operator, operands } = expression;
  const kinds = operands.map((operand) => kindOf(subject, placed, operand));
  const fault = faultOf(operator, operands, kinds);
  const here = fault ? [problem('RULE_TYPE', placed.at, ...fault)] : checkOperandCodes(placed.at, kinds);
  return [...here, ...operands.flatMap((operand) => checkCalls(subject, placed, operand))];
}

type Fault = readonly [message: string, fix: string];

function faultOf(operator: CallOperator, operands: readonly Expression[], kinds: readonly Operand[]): Fault | null {
  const [left, right] = kinds;
  switch (operator) {
    case 'and':
    case 'or':
    case 'not': {
      const odd = kinds.find(({ kind }) => kind !== 'boolean' && kind !== null);
      if (!odd?.kind) return null;
      return [`"${operator}" takes conditions, but gets ${KINDS[odd.kind]}.`, 'Compare it with something.'];
    }
    case 'answered':
    case 'notAnswered':
      if (operands[0]?.kind === 'ref') return null;
      return [`"${operator}" asks for the answer to a question.`, `Write { "${operator}": [{ "ref": "…" }] }.`];
    case 'in':
      return membership(operator, left, right, 'code', 'the answer of a choice');
    case 'anyIn':
    case 'allIn':
    case 'noneIn':
      return membership(operator, left, right, 'codes', 'the answer of a multiple choice');
    case 'eq':
    case 'ne':
      return comparison(operator, left, right, ['boolean', 'number', 'text', 'date', 'code']);
    default:
      return comparison(operator, left, right, ['number', 'date']);
  }
}

function membership(
  operator: string,
  left: Operand | undefined,
  right: Operand | undefined,
  wanted: 'code' | 'codes',
  words: string,
): Fault | null {
  if (right?.kind !== 'list') {
    return [`"${operator}" takes a list of codes as its second operand.`, 'Write [{ "code": "…" }, { "code": "…" }].'];
  }
  if (!left || left.kind === null || left.kind === wanted) return null;
  const fix = wanted === 'code' ? 'Use "anyIn", "allIn" or "noneIn" for a multiple choice.' : 'Use "in" for a choice.';
  return [`"${operator}" takes ${words} as its first operand, but gets ${KINDS[left.kind]}.`, fix];
}

function comparison(
  operator: string,
  left: Operand | undefined,
  right: Operand | undefined,
  comparable: readonly string[],
): Fault | null {
  for (const operand of [left, right]) {
    if (!operand || operand.kind === null || comparable.includes(operand.kind)) continue;
    const fix = operand.kind === 'codes' ? 'Use "anyIn", "allIn" or "noneIn".' : 'Compare other answers.';
    return [`"${operator}" cannot compare ${KINDS[operand.kind]}.`, fix];
  }
  if (!left?.kind || !right?.kind || left.kind === right.kind) return null;
  return [
    `"${operator}" compares ${KINDS[left.kind]} with ${KINDS[right.kind]}.`,
    'Write { "code": "NO" } for an option, { "date": "2026-01-31" } for a day, numbers without quotes.',
  ];
}
