import type { Problem } from '../../../../errors.ts';
import type { Expression, RowsExpression } from '../../../rules/parseRule.ts';
import { type Scope, scopeInside } from '../../../rules/scope.ts';
import { type OperandType, SIGNATURES } from '../../../rules/signatures.ts';
import { typesOf } from '../../../rules/typesOf.ts';
import { walkWritten } from '../../../rules/walkWritten.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import { checkOperandCodes } from './checkOperandCodes.ts';
import { type Fault, operandFault } from './operandFault.ts';
import { KINDS, kindOf, type Operand } from './operandKind.ts';
import type { WrittenRule } from './placedRules.ts';
import { writtenRules } from './writtenRules.ts';

/** Operators get operands that they can reckon with, and what decides something is a condition. */
export const checkOperands: Check = (subject) =>
  writtenRules(subject).flatMap((written) => checkRule(subject, written));

function checkRule(subject: Subject, { expression, scope, at, isCondition }: WrittenRule): Problem[] {
  if (expression === null) return [];
  const { kind } = kindOf(subject, scope, expression);
  if (isCondition && kind !== 'boolean' && kind !== null) {
    const message = `The rule is ${KINDS[kind]}, not a condition that holds or does not hold.`;
    return [problem('RULE_NOT_CONDITION', at, message, 'Compare it with something, or ask whether it is answered.')];
  }
  return [...walkWritten(subject.compiled, expression, scope)].flatMap(({ part, scope }) => {
    if (part.kind === 'rows') return checkRows(subject, at, scope, part);
    return part.kind === 'call' ? checkCall(subject, at, scope, part) : [];
  });
}

function checkCall(subject: Subject, at: string, scope: Scope, call: Expression & { kind: 'call' }): Problem[] {
  const kinds = call.operands.map((operand) => kindOf(subject, scope, operand));
  const fault = faultOf(call, kinds);
  if (fault) return [problem('RULE_TYPE', at, ...fault)];
  return checkOperandCodes(at, call.operator === 'if' ? kinds.slice(1) : kinds);
}

function checkRows(subject: Subject, at: string, scope: Scope, rows: RowsExpression): Problem[] {
  const inside = scopeInside(subject.compiled, scope, rows.in);
  if (!inside) return [];
  const parts = [
    ['boolean', rows.where],
    [SIGNATURES[rows.operator].of, rows.of],
  ] as const;
  return parts.flatMap(([type, rule]) => {
    const fault = type && rule && operandFault(rows.operator, type, kindOf(subject, inside, rule));
    return fault ? [problem('RULE_TYPE', at, ...fault)] : [];
  });
}

function faultOf(call: Expression & { kind: 'call' }, kinds: readonly Operand[]): Fault | null {
  const { operator, operands } = call;
  const [left, right] = kinds;
  switch (operator) {
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
    default: {
      const types = typesOf(call);
      for (const [index, kind] of kinds.entries()) {
        const fault = operandFault(operator, types[index] ?? 'same', kind);
        if (fault) return fault;
      }
      const together = kinds.filter((_, index) => TOGETHER.includes(types[index] ?? 'same'));
      return differenceFault(operator, together);
    }
  }
}

// Operands of these types are of one kind.
const TOGETHER: readonly OperandType[] = ['comparable', 'ordered', 'same'];

function differenceFault(operator: string, operands: readonly Operand[]): Fault | null {
  const [first, ...others] = operands.flatMap(({ kind }) => kind ?? []);
  const other = others.find((kind) => kind !== first);
  if (!first || !other) return null;
  return [
    `"${operator}" compares ${KINDS[first]} with ${KINDS[other]}.`,
    'Write { "code": "NO" } for an option, { "date": "2026-01-31" } for a day, numbers without quotes.',
  ];
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
