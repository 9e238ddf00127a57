import type { Compiled, Node } from '../../definition/compile.ts';
import type { CheckDefinition } from '../../definition/types.ts';
import { ruleName } from '../evaluation/dependencies.ts';

/** A rule between answers, as far as it speaks of a form. */
export interface Check {
  readonly definition: CheckDefinition;
  /** The name under which findings about it are kept. */
  readonly name: string;
  /** The items of the form at which it is told when it does not hold. */
  readonly on: readonly Node[];
}

const known = new WeakMap<Compiled, Map<string, readonly Check[]>>();

/** The rules between answers that speak of a form, in the questionnaire's order. Worked out once per edition. */
export function checksOf(compiled: Compiled, form: string): readonly Check[] {
  const forms = known.get(compiled) ?? new Map<string, readonly Check[]>();
  known.set(compiled, forms);
  const checks = forms.get(form) ?? makeChecks(compiled, form);
  forms.set(form, checks);
  return checks;
}

function makeChecks({ source, nodes }: Compiled, form: string): Check[] {
  return (source.questionnaire.rules ?? []).flatMap((definition): Check[] => {
    const on = definition.on.flatMap((path) => nodes.get(path) ?? []).filter((node) => node.form === form);
    return on.length > 0 ? [{ definition, name: ruleName(definition.id), on }] : [];
  });
}
