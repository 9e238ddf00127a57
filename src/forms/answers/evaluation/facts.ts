import { isRepeat, type Node } from '../../definition/compile.ts';
import type { Operand } from '../../rules/operators.ts';
import type { Facts } from '../../rules/reckon.ts';
import { FORM_SCOPE, type Found, findItem, type Scope } from '../../rules/scope.ts';
import { definedValue } from './definedValue.ts';
import type { Evaluation, Option } from './evaluation.ts';
import { momentOf } from './situation.ts';
import { spend } from './work.ts';

/** What all parts of a rule have in common, wherever they look from. */
export interface Facing {
  readonly evaluation: Evaluation;
  /** The form in which the rule stands. */
  readonly form: string;
  /** The option that a filter looks at. */
  readonly option?: Option | undefined;
}

/** Facts, and from where the rows of a list look. */
export interface ScopedFacts extends Facts {
  scopesOf(path: string): readonly Scope[];
}

/** What a rule sees that stands at a node, in a row of each list around it. */
export function factsAt(evaluation: Evaluation, node: Node, rows: readonly string[], option?: Option): Facts {
  const { repeats, form } = node;
  return factsFrom(
    { evaluation, form, option },
    { repeats, rows: rows.length > repeats.length ? rows.slice(0, repeats.length) : rows, outer: null },
  );
}

/** What a part of a rule sees from a scope. */
export function factsFrom(facing: Facing, scope: Scope): ScopedFacts {
  const { evaluation, form, option } = facing;
  const { compiled, asked } = evaluation.situation;
  const { today, now } = momentOf(evaluation.situation, form);
  const scopesOf = (path: string) => scopesInside(evaluation, scope, path);
  return {
    today,
    now,
    isAsked: (question) => asked.has(question),
    defined: (name) => definedValue(evaluation, form, name, factsFrom(facing, FORM_SCOPE)),
    answer: (path) => {
      if (path === '$index') return indexIn(evaluation, scope);
      if (path === '$option') return option?.code;
      if (path === '$option.parent') return option?.parent;
      const found = findItem(compiled, scope, path);
      return found && operandOf(evaluation, found);
    },
    rows: (path) => scopesOf(path).map((inside) => factsFrom(facing, inside)),
    scopesOf,
  };
}

function scopesInside(evaluation: Evaluation, scope: Scope, path: string): Scope[] {
  const found = findItem(evaluation.situation.compiled, scope, path);
  if (!found || !isRepeat(found.node)) return [];
  const list = found.node;
  const around = found.scope.rows.slice(0, list.repeats.length);
  const repeats = [...list.repeats, list];
  const ids = evaluation.rowsOf(list, around);
  const { work } = evaluation.situation;
  if (work) spend(work, ids.length);
  return ids.map((row) => ({ repeats, rows: [...around, row], outer: scope }));
}

function operandOf(evaluation: Evaluation, { node, part, scope }: Found): Operand {
  if (!part) return evaluation.operand(node, scope.rows);
  const value = evaluation.answer(node, scope.rows);
  return value === undefined ? undefined : part.of(value);
}

// People count rows from one.
function indexIn(evaluation: Evaluation, { repeats, rows }: Scope): number | undefined {
  const [list, row] = [repeats.at(-1), rows.at(-1)];
  if (!list || row === undefined) return undefined;
  return evaluation.rowsOf(list, rows.slice(0, -1)).indexOf(row) + 1;
}
