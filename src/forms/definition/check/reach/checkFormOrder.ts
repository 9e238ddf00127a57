import type { Problem } from '../../../../errors.ts';
import { walkRule } from '../../../rules/walkRule.ts';
import type { Workflows } from '../checkWorkflow.ts';
import { problem } from '../problem.ts';
import { type PlacedRule, placedRules } from '../rules/placedRules.ts';
import { resolveRef } from '../rules/resolveRef.ts';
import type { Check, Subject } from '../subject.ts';

/**
 * No rule waits for a form that is filled in later: while its own form is filled in, the answer is not there yet, and
 * afterwards the form does not change. A rule between answers may report at an earlier form if it also does at the later.
 */
export function checkFormOrder(workflows: Workflows): Check {
  return (subject) => {
    const order = workflows.get(subject.source.questionnaire.workflow)?.forms ?? [];
    const rules = placedRules(subject).filter(({ node }) => !node.isRetired);
    const late = rules.flatMap((placed) => {
      const path = laterRef(subject, placed, order);
      return path === undefined ? [] : [{ placed, path }];
    });
    const inTime = new Set(rules.filter((placed) => !late.some((one) => one.placed === placed)).map(({ at }) => at));
    return late.flatMap(({ placed: { node, at, role }, path }): Problem[] => {
      if (role === 'check' && inTime.has(at)) return [];
      const message = `The form "${node.form}" is filled in before "${path}" can be answered: the rule waits for ever.`;
      const fix = `Refer to an answer of "${node.form}", or move the item or rule to the later form.`;
      return [problem('RULE_LATER_FORM', at, message, fix)];
    });
  };
}

function laterRef(
  { compiled }: Subject,
  { expression, scope, node }: PlacedRule,
  order: readonly string[],
): string | undefined {
  if (expression === null) return undefined;
  for (const { part, scope: seen } of walkRule(compiled, expression, scope)) {
    const path = part.kind === 'ref' ? part.path : part.kind === 'rows' ? part.in : undefined;
    const other = path === undefined ? undefined : resolveRef({ compiled }, seen, path)?.node;
    if (other && order.indexOf(other.form) > order.indexOf(node.form) && order.includes(node.form)) return other.path;
  }
  return undefined;
}
