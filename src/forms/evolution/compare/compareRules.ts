import type { CheckDefinition, QuestionnaireDefinition } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { compareOrder } from './compareOrder.ts';
import { isSame } from './isSame.ts';

/** Rules between answers that came, went or changed. A warning keeps nobody from handing over. */
export function compareRules(old: QuestionnaireDefinition, next: QuestionnaireDefinition): Change[] {
  const before = new Map((old.rules ?? []).map((rule) => [rule.id, rule]));
  const after = new Map((next.rules ?? []).map((rule) => [rule.id, rule]));
  const changes = compareOrder('rules', [...before.keys()], [...after.keys()]);
  for (const [id, { severity }] of before) {
    if (!after.has(id))
      changes.push(change('RULE_REMOVED', `rules.${id}`, `The rule is gone; it was of severity ${severity}.`));
  }
  for (const [id, rule] of after) {
    const at = `rules.${id}`;
    const known = before.get(id);
    if (known) changes.push(...compareRule(at, known, rule));
    else if (rule.severity === 'error')
      changes.push(change('RULE_ADDED', at, 'A new rule keeps forms from being handed over.'));
    else changes.push(change('WARNING_ADDED', at, 'A new rule warns.'));
  }
  return changes;
}

function compareRule(at: string, old: CheckDefinition, next: CheckDefinition): Change[] {
  const changes: Change[] = [];
  const severities = { from: old.severity, to: next.severity };
  if (severities.from !== severities.to) {
    changes.push(
      next.severity === 'error'
        ? change('RULE_TO_ERROR', at, 'A warning becomes an error and keeps forms from being handed over.', severities)
        : change('RULE_TO_WARNING', at, 'An error becomes a warning.', severities),
    );
  }
  const changed = next.severity === 'error' ? 'RULE_CHANGED' : 'WARNING_CHANGED';
  if (!isSame(old.assert, next.assert)) {
    const details = { from: old.assert, to: next.assert };
    changes.push(change(changed, at, 'Something else must be true.', details));
  }
  if (!isSame(old.when, next.when)) {
    const details = { from: old.when, to: next.when };
    const isLimited = old.when === undefined && next.severity === 'error';
    const sentence = isLimited ? 'It is limited to certain cases.' : 'It holds in other cases.';
    changes.push(change(isLimited ? 'RULE_LIMITED' : changed, at, sentence, details));
  }
  if (!isSame(old.on, next.on)) {
    changes.push(change('LAYOUT_CHANGED', at, 'It is shown elsewhere.', { from: old.on, to: next.on }));
  }
  if (!isSame(old.legal, next.legal)) {
    const details = { from: old.legal, to: next.legal };
    changes.push(change('LEGAL_CHANGED', at, 'It rests on other provisions.', details));
  }
  return changes;
}
