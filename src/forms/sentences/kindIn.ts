import { kindOf, type Operand } from '../definition/check/rules/operandKind.ts';
import type { Expression } from '../rules/parseRule.ts';
import type { Telling } from './telling.ts';

/** The kinds of values that have phrases of their own. */
export type Sort = 'boolean' | 'number' | 'date' | 'other';

/** What a part of a rule is, looked at from where the rule stands. */
export function kindIn({ compiled, scope }: Telling, expression: Expression): Operand {
  return kindOf({ compiled }, scope, expression);
}

/** By which phrases a value is compared; all times are before or after each other. */
export function sortOf({ kind }: Operand): Sort {
  switch (kind) {
    case 'boolean':
    case 'number':
      return kind;
    case 'date':
    case 'dateTime':
    case 'time':
    case 'yearMonth':
      return 'date';
    default:
      return 'other';
  }
}
