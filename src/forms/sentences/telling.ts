import type { Compiled, Node } from '../definition/compile.ts';
import type { CodeListDefinition } from '../definition/types.ts';
import type { Expression } from '../rules/parseRule.ts';
import type { Scope } from '../rules/scope.ts';
import type { Clause } from './clause.ts';
import type { Say } from './phrases.ts';
import type { Term } from './term.ts';

/** To whom a rule is told, and from where it looks. */
export interface Telling {
  readonly compiled: Compiled;
  /** The item at which the rule stands; null when it stands at none. */
  readonly at: Node | null;
  readonly scope: Scope;
  /** BCP 47 tag. */
  readonly language: string;
  readonly say: Say;
  /** From where the codes of the rule take their labels. */
  readonly codeList?: CodeListDefinition | undefined;
  // Conditions hold values and values hold conditions: these two reach each other here.
  /** A condition in words, or, when `holds` is false, its opposite. */
  clauseOf(expression: Expression, telling: Telling, holds: boolean): Clause;
  /** A value in words. */
  termOf(expression: Expression, telling: Telling): Term;
}
