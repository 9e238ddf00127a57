import type { Expression } from './parseRule.ts';
import { type CallSignature, type OperandType, SIGNATURES } from './signatures.ts';

/** What each operand of a call must be, after the signature of its operator. */
export function typesOf({ operator, operands }: Expression & { kind: 'call' }): OperandType[] {
  const { takes, rest = 'same' }: CallSignature = SIGNATURES[operator];
  return operands.map((_, index) => takes[index] ?? rest);
}
