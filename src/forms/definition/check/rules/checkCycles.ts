import type { Problem } from '../../../../errors.ts';
import { walkRule } from '../../../rules/walkRule.ts';
import type { Node } from '../../compile.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import { checkDefineCycles } from './checkDefineCycles.ts';
import { type PlacedRule, placedRules } from './placedRules.ts';
import { resolveRef } from './resolveRef.ts';

/**
 * Whether an item is shown, and what it counts as without an answer, does not hang, in the end, on itself. Two items
 * may require each other ("telephone or e-mail"): that something is required changes nothing for others. But no item is
 * required by its own answer.
 */
export const checkCycles: Check = (subject) => {
  const rules = placedRules(subject);
  return [...relevanceCycles(subject, rules), ...selfRequirements(subject, rules), ...checkDefineCycles(subject)];
};

// Others change nothing that a rule can look at.
// Each link is worked out inside the one before: a thousand would not fit on the stack.
const LONGEST_CHAIN = 200;

const DECISIVE: readonly PlacedRule['role'][] = ['relevantWhen', 'default', 'value'];

function relevanceCycles(subject: Subject, rules: readonly PlacedRule[]): Problem[] {
  const rulesOf = new Map<Node, PlacedRule[]>();
  for (const placed of rules.filter(({ role }) => DECISIVE.includes(role))) {
    rulesOf.set(placed.node, [...(rulesOf.get(placed.node) ?? []), placed]);
  }
  const problems: Problem[] = [];
  const told = new Set<PlacedRule>();
  const lengths = new Map<Node, number>();
  for (const node of subject.compiled.nodes.values()) visit(node, []);
  return problems;

  /** How many items hang on each other up to this one. */
  function visit(node: Node, way: readonly Node[]): number {
    const start = way.indexOf(node);
    if (start >= 0) {
      report([...way.slice(start), node]);
      return 0;
    }
    const known = lengths.get(node);
    if (known !== undefined) return known;
    // An item inside another is shown only when that is.
    const looked = (rulesOf.get(node) ?? []).flatMap((placed) => refsOf(subject, placed));
    const reasons = new Set([...(node.parent ? [node.parent] : []), ...looked]);
    let length = 1;
    for (const reason of reasons) length = Math.max(length, 1 + visit(reason, [...way, node]));
    lengths.set(node, length);
    if (length === LONGEST_CHAIN + 1) reportChain(node);
    return length;
  }

  function reportChain(node: Node): void {
    const [placed] = rulesOf.get(node) ?? [];
    if (!placed) return;
    const message = `The item is the end of a chain of more than ${LONGEST_CHAIN} items that hang on each other.`;
    problems.push(
      problem(
        'RULE_TOO_LARGE',
        placed.at,
        message,
        'Let the items hang on the first of them, not each on the one before.',
      ),
    );
  }

  function report(cycle: readonly Node[]): void {
    const [placed] = cycle.flatMap((node) => rulesOf.get(node) ?? []);
    // A rule that goes around in several ways is reported for the first.
    if (!placed || told.has(placed)) return;
    told.add(placed);
    const way = cycle.map(({ path }) => path).join(' → ');
    const what = placed.role === 'relevantWhen' ? 'Whether the item is shown' : 'What the item comes to';
    const message = `${what} hangs on itself: ${way}.`;
    problems.push(problem('RULE_CYCLE', placed.at, message, 'Remove one of the conditions.'));
  }
}

function selfRequirements(subject: Subject, rules: readonly PlacedRule[]): Problem[] {
  return rules
    .filter((placed) => placed.role === 'requiredWhen' && refsOf(subject, placed).includes(placed.node))
    .map(({ node: { path }, at }) => {
      const message = `Whether an answer is required hangs on the answer itself: ${path} → ${path}.`;
      return problem('RULE_CYCLE', at, message, 'Refer to another item, or write "required": true.');
    });
}

function refsOf(subject: Subject, { expression, scope }: PlacedRule): Node[] {
  if (expression === null) return [];
  return [...walkRule(subject.compiled, expression, scope)].flatMap(({ part, scope }) => {
    const path = part.kind === 'ref' ? part.path : part.kind === 'rows' ? part.in : undefined;
    return path === undefined ? [] : (resolveRef(subject, scope, path)?.node ?? []);
  });
}
