import type { Compiled } from '../definition/compile.ts';
import type { Expression } from './parseRule.ts';
import { type Scope, scopeInside } from './scope.ts';

/** A part of a rule, and from where it looks. */
export interface Part {
  readonly part: Expression;
  readonly scope: Scope;
}

/**
 * Every part of a rule as it is written, outermost first; the inside of a named rule is not among them. What looks at
 * the rows of a list that does not exist is left out.
 */
export function* walkWritten(compiled: Compiled, part: Expression, scope: Scope): Generator<Part> {
  yield { part, scope };
  if (part.kind === 'call') for (const operand of part.operands) yield* walkWritten(compiled, operand, scope);
  const inside = part.kind === 'rows' && scopeInside(compiled, scope, part.in);
  if (part.kind === 'rows' && inside) {
    for (const rule of [part.where, part.of]) if (rule) yield* walkWritten(compiled, rule, inside);
  }
}
