import type { Problem } from '../../../../errors.ts';
import type { Node } from '../../compile.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { type PlacedRule, placedRules } from '../rules/placedRules.ts';
import type { Check, Subject } from '../subject.ts';
import { canHold, type Goal } from './canHold.ts';

/**
 * Conditions make a difference: with some answers they hold, with others they do not. Looks at each together with the
 * conditions under which the item, and the answers that it looks at, are shown.
 */
export const checkReach: Check = (subject) => {
  const rules = placedRules(subject).filter(({ node }) => !node.isRetired);
  const shown = new Map<Node | null, boolean>();
  const isReached = (node: Node | null): boolean => {
    const known = shown.get(node) ?? (node === null || canHold(subject, [], [node]));
    shown.set(node, known);
    return known;
  };
  return [
    // What stands in something that is never shown is not reported besides.
    ...rules.flatMap((placed) => (isReached(placed.node.parent) ? ofItem(subject, placed, isReached) : [])),
    ...ofRulesBetweenAnswers(
      subject,
      rules.filter(({ node }) => isReached(node)),
    ),
  ];
};

function ofItem(subject: Subject, placed: PlacedRule, isReached: (node: Node | null) => boolean): Problem[] {
  const { role, node } = placed;
  if (role !== 'relevantWhen' && role !== 'requiredWhen' && role !== 'readOnlyWhen') return [];
  const isShown = role === 'relevantWhen';
  const shown = isShown ? node.parent : node;
  if (isReached(shown) && !possible(subject, placed, true, shown ? [shown] : [])) {
    return [found('RULE_NEVER', placed, isShown ? NEVER_SHOWN : NEVER, FIX_NEVER)];
  }
  // A condition that only repeats that of what it stands in is clumsy, not wrong.
  return possible(subject, placed, false, []) ? [] : [found('RULE_ALWAYS', placed, ALWAYS, FIX_ALWAYS)];
}

const NEVER =
  'No answers make this condition hold: parts of it, or conditions that it stands under, exclude each other.';
const NEVER_SHOWN = `${NEVER} The item is never shown.`;
const ALWAYS = 'This condition holds with all answers that are possible.';
const FIX_NEVER =
  'Look for two parts that cannot be true together, for an answer out of bounds, or a question that ended.';
const FIX_ALWAYS = 'Remove it; if it waits for an answer, write { "answered": [{ "ref": "…" }] }.';

function ofRulesBetweenAnswers(subject: Subject, placed: readonly PlacedRule[]): Problem[] {
  const checks = placed.filter(({ role }) => role === 'check');
  const asserts = new Map<string, PlacedRule[]>();
  for (const rule of checks.filter(({ at }) => at.endsWith('/assert'))) {
    asserts.set(rule.at, [...(asserts.get(rule.at) ?? []), rule]);
  }
  return [...asserts.values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    const limit = (node: Node) => {
      const when = checks.find((other) => other.node === node && other.at === first.at.replace(/assert$/, 'when'));
      return when ? goalsOf(when, true) : [];
    };
    const applies = places.filter(({ node }) => canHold(subject, limit(node), [node]));
    if (applies.length === 0) {
      const at = first.at.replace(/assert$/, 'when');
      return [problem('RULE_NEVER', at, `${NEVER} ${UNSEEN}`, FIX_NEVER)];
    }
    const can = (wanted: boolean) =>
      applies.some((rule) => canHold(subject, [...limit(rule.node), ...goalsOf(rule, wanted)], [rule.node]));
    if (!can(false) && !can(true)) return [found('RULE_NEVER', first, `${NEVER} ${UNSEEN}`, FIX_NEVER)];
    if (!can(false)) return [found('RULE_ALWAYS', first, UNBROKEN, FIX_UNBROKEN)];
    return can(true) ? [] : [found('RULE_NEVER', first, BROKEN, FIX_NEVER)];
  });
}

const UNSEEN = 'The rule is never looked at.';
const UNBROKEN = 'The rule can never be broken: bounds, options or other conditions see to it already.';
const FIX_UNBROKEN = 'Remove the rule, or correct the value with which it compares.';
const BROKEN = 'No answers satisfy the rule: whoever comes to it can only break it.';

function possible(subject: Subject, placed: PlacedRule, wanted: boolean, shown: readonly Node[]): boolean {
  return canHold(subject, goalsOf(placed, wanted), shown);
}

function goalsOf({ expression, scope }: PlacedRule, wanted: boolean): Goal[] {
  return expression ? [{ expression, scope, wanted }] : [];
}

function found(code: ProblemCode, { at }: PlacedRule, message: string, fix: string): Problem {
  return problem(code, at, message, fix);
}
