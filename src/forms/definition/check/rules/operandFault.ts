import type { OperandType } from '../../../rules/signatures.ts';
import { KINDS, type Operand } from './operandKind.ts';

/** What is wrong and what to do. */
export type Fault = readonly [message: string, fix: string];

type Kind = NonNullable<Operand['kind']>;

const MOMENTS: readonly Kind[] = ['date', 'dateTime', 'time', 'yearMonth'];
const COMPARABLE: readonly Kind[] = ['boolean', 'number', 'text', 'code', ...MOMENTS];

/** The kinds that an operator accepts; null: it is a part of the rule itself, which the parser has seen. */
const ACCEPTED: Readonly<Record<OperandType, readonly Kind[] | null>> = {
  boolean: ['boolean'],
  number: ['number'],
  text: ['text'],
  date: ['date'],
  code: ['code'],
  codes: ['codes'],
  comparable: COMPARABLE,
  ordered: ['number', ...MOMENTS],
  same: COMPARABLE,
  ref: null,
  list: ['list'],
  pattern: null,
  duration: null,
  unit: null,
  digits: null,
};

/** Whether an operator gets something of a kind that it does not take. */
export function operandFault(operator: string, type: OperandType, { kind }: Operand): Fault | null {
  const accepted = ACCEPTED[type];
  if (kind === null || accepted === null || accepted.includes(kind)) return null;
  switch (type) {
    case 'boolean':
      return [`"${operator}" takes conditions, but gets ${KINDS[kind]}.`, 'Compare it with something.'];
    case 'comparable':
    case 'ordered': {
      const fix = kind === 'codes' ? 'Use "anyIn", "allIn" or "noneIn".' : 'Compare other answers.';
      return [`"${operator}" cannot compare ${KINDS[kind]}.`, fix];
    }
    default: {
      const words = accepted.map((wanted) => KINDS[wanted]).join(' or ');
      return [`"${operator}" takes ${words}, but gets ${KINDS[kind]}.`, 'Refer to another answer.'];
    }
  }
}
