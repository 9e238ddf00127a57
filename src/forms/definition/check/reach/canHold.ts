import { definesOf } from '../../../rules/definesOf.ts';
import type { Expression } from '../../../rules/parseRule.ts';
import type { Scope } from '../../../rules/scope.ts';
import { isQuestion, isVariant, type Node } from '../../compile.ts';
import { readRule } from '../rules/placedRules.ts';
import { resolveRef } from '../rules/resolveRef.ts';
import type { Subject } from '../subject.ts';
import type { Domain } from './domain.ts';
import { domainOf } from './domainOf.ts';
import { narrow } from './narrow.ts';
import type { Relation } from './relation.ts';

/** What must come true together. */
export interface Goal {
  readonly expression: Expression;
  readonly scope: Scope;
  /** Whether the condition must hold, or must be known not to hold. */
  readonly wanted: boolean;
}

interface State {
  readonly domains: Map<string, Domain>;
  readonly answered: Set<Node>;
  readonly unanswered: Set<Node>;
  readonly shown: Set<Node>;
}

// Enough for every rule that a person can read; what costs more is taken to be possible.
const MOST_STEPS = 2000;

type Call = Expression & { readonly kind: 'call' };
type Step = boolean | readonly Goal[];

/**
 * Whether there can be answers, within their bounds and options, with which all goals come true while the items are
 * shown. Looks at comparisons of one answer with what is written in the rule, at what is answered, and at the conditions
 * under which all these answers are shown; everything else is taken to be possible. So `false` is certain, `true` is
 * not.
 */
export function canHold(subject: Pick<Subject, 'compiled'>, goals: readonly Goal[], shown: readonly Node[]): boolean {
  const { compiled } = subject;
  const defines = definesOf(compiled);
  let steps = 0;
  const start: State = { domains: new Map(), answered: new Set(), unanswered: new Set(), shown: new Set() };
  const first = [...goals];
  return shown.every((node) => show(start, first, node)) && solve(start, first, []);

  function solve(state: State, open: Goal[], choices: (readonly Goal[])[]): boolean {
    for (let goal = open.pop(); goal; goal = open.pop()) {
      steps += 1;
      if (steps > MOST_STEPS) return true;
      const step = advance(state, open, goal);
      if (step === false) return false;
      if (step !== true) choices.push(step);
    }
    const [choice, ...others] = choices;
    return choice === undefined || choice.some((goal) => solve(copyOf(state), [goal], [...others]));
  }

  /** Takes one goal in: false when it contradicts the others, several goals when one of them is enough. */
  function advance(state: State, open: Goal[], { expression, scope, wanted }: Goal): Step {
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value !== 'boolean' || expression.value === wanted;
      case 'defined': {
        const rule = defines.get(expression.name);
        if (rule) open.push({ expression: rule, scope: { repeats: [], rows: [], outer: null }, wanted });
        return true;
      }
      case 'ref':
        return restrict(state, open, scope, expression, 'eq', { kind: 'literal', value: wanted });
      case 'call':
        return call(state, open, expression, scope, wanted);
      default:
        return true;
    }
  }

  function call(state: State, open: Goal[], { operator, operands }: Call, scope: Scope, wanted: boolean): Step {
    const [left, right, third] = operands;
    const goal = (expression: Expression, isWanted = wanted): Goal => ({ expression, scope, wanted: isWanted });
    switch (operator) {
      case 'not':
        if (left) open.push(goal(left, !wanted));
        return true;
      case 'and':
      case 'or':
        if ((operator === 'or') === wanted) return operands.map((operand) => goal(operand));
        open.push(...operands.map((operand) => goal(operand)));
        return true;
      case 'between': {
        if (!left || !right || !third) return true;
        const both: Expression[] = [
          { kind: 'call', operator: 'ge', operands: [left, right] },
          { kind: 'call', operator: 'le', operands: [left, third] },
        ];
        return call(state, open, { kind: 'call', operator: 'and', operands: both }, scope, wanted);
      }
      case 'in': {
        if (left?.kind !== 'ref' || right?.kind !== 'codes') return true;
        const any = right.codes.map(
          (code): Expression => ({ kind: 'call', operator: 'eq', operands: [left, { kind: 'code', code }] }),
        );
        return call(state, open, { kind: 'call', operator: 'or', operands: any }, scope, wanted);
      }
      case 'answered':
      case 'notAnswered':
        return left?.kind !== 'ref' || answer(state, open, scope, left.path, (operator === 'answered') === wanted);
      case 'eq':
      case 'ne':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
        if (!left || !right) return true;
        return compare(state, open, scope, left, wanted ? operator : OPPOSITE[operator], right);
      default:
        return true;
    }
  }

  function compare(
    state: State,
    open: Goal[],
    scope: Scope,
    left: Expression,
    relation: Relation,
    right: Expression,
  ): boolean {
    if (left.kind === 'ref') return restrict(state, open, scope, left, relation, right);
    if (right.kind === 'ref') return restrict(state, open, scope, right, MIRRORED[relation], left);
    const [one, other] = [constantOf(left), constantOf(right)];
    if (one === undefined || other === undefined || left.kind === 'code') return true;
    const domain: Domain =
      typeof one === 'boolean'
        ? { kind: 'words', words: new Set([String(one)]) }
        : { kind: 'range', low: one, high: one };
    return narrow(domain, relation, other) !== null;
  }

  function restrict(
    state: State,
    open: Goal[],
    scope: Scope,
    { path }: Expression & { readonly kind: 'ref' },
    relation: Relation,
    other: Expression,
  ): boolean {
    if (!answer(state, open, scope, path, true)) return false;
    if (other.kind === 'ref' && !answer(state, open, scope, other.path, true)) return false;
    const place = resolveRef(subject, scope, path);
    const value = constantOf(other);
    if (!place || value === undefined) return true;
    const key = place.part ? `${place.node.path} ${path.slice(path.lastIndexOf('.') + 1)}` : place.node.path;
    const domain = state.domains.get(key) ?? domainOf(compiled, place);
    if (!domain) return true;
    const left = narrow(domain, relation, value);
    if (left) state.domains.set(key, left);
    return left !== null;
  }

  function answer(state: State, open: Goal[], scope: Scope, path: string, wanted: boolean): boolean {
    const node = resolveRef(subject, scope, path)?.node;
    if (!node) return true;
    if (wanted) {
      state.answered.add(node);
      return !state.unanswered.has(node) && show(state, open, node);
    }
    // What has a default, or holds items together, is answered in other ways.
    if (!isQuestion(node) || node.item.default !== undefined) return true;
    state.unanswered.add(node);
    return !state.answered.has(node);
  }

  /** Adds what must be so that an item is shown; what has ended never is. */
  function show(state: State, open: Goal[], node: Node): boolean {
    for (let at: Node | null = node; at && !state.shown.has(at); at = at.parent) {
      if (at.isRetired) return false;
      state.shown.add(at);
      const { relevantWhen } = at.item;
      const expression = relevantWhen === undefined ? null : readRule(relevantWhen).expression;
      if (expression) open.push({ expression, scope: { repeats: at.repeats, rows: [], outer: null }, wanted: true });
      if (at.parent && isVariant(at.parent) && !choose(state, at.parent, at.item.key)) return false;
    }
    return true;
  }
}

function choose(state: State, { path, children }: Node, key: string): boolean {
  const keys = new Set(children.map(({ item }) => item.key));
  const left = narrow(state.domains.get(path) ?? { kind: 'words', words: keys }, 'eq', key);
  if (left) state.domains.set(path, left);
  return left !== null;
}

function copyOf({ domains, answered, unanswered, shown }: State): State {
  return {
    domains: new Map(domains),
    answered: new Set(answered),
    unanswered: new Set(unanswered),
    shown: new Set(shown),
  };
}

function constantOf(expression: Expression): boolean | number | string | undefined {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'code') return expression.code;
  // Instants can be written in several ways.
  return expression.kind === 'moment' && expression.type !== 'dateTime' ? expression.text : undefined;
}

const OPPOSITE: Readonly<Record<Relation, Relation>> = { eq: 'ne', ne: 'eq', lt: 'ge', ge: 'lt', le: 'gt', gt: 'le' };
const MIRRORED: Readonly<Record<Relation, Relation>> = { eq: 'eq', ne: 'ne', lt: 'gt', gt: 'lt', le: 'ge', ge: 'le' };
