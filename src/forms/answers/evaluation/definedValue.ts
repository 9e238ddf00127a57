import { definesOf } from '../../rules/definesOf.ts';
import type { Operand } from '../../rules/operators.ts';
import { type Facts, reckon } from '../../rules/reckon.ts';
import { defineName } from './dependencies.ts';
import type { Evaluation } from './evaluation.ts';

/**
 * What a named rule comes to; undefined, too, when there is none of this name. Worked out once for each form, since a
 * form that was handed over has a day of its own.
 *
 * @param facts what can be seen from the form as a whole
 */
export function definedValue(evaluation: Evaluation, form: string, name: string, facts: Facts): Operand {
  const rule = definesOf(evaluation.situation.compiled).get(name);
  if (!rule) return undefined;
  const finding = evaluation.finding(defineName(name), form);
  if (!finding.operand) {
    // The checker refuses rules that hang on themselves; should one get here, it comes to an end.
    finding.operand = { value: undefined };
    finding.operand = { value: reckon(rule, facts) };
  }
  return finding.operand.value;
}
