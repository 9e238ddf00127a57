import type { Expression } from '../../rules/parseRule.ts';
import type { Facts } from '../../rules/reckon.ts';
import { reckon } from '../../rules/reckon.ts';
import { SIGNATURES } from '../../rules/signatures.ts';

/** What a rule sees, and by which answers it sees it. */
export interface SourcedFacts extends Facts {
  /** Names of the answers behind a path; for a value that follows from others, theirs. */
  sourcesOf(path: string): readonly string[];
  /** The named rule, to look into it. */
  definition(name: string): { readonly rule: Expression; readonly facts: SourcedFacts } | undefined;
  rows(path: string): readonly SourcedFacts[];
}

/** What is to be explained: that a rule holds, that it does not, or that it is false (and not just unknown). */
export type Verdict = 'holds' | 'doesNotHold' | 'isFalse' | 'isNotFalse';

type Support = ReadonlySet<string>;

// Of the ways of explaining something so many are followed; more would cost more than a shorter reason is worth.
const MOST_WAYS = 16;

/**
 * The smallest set of answers that explains what a rule comes to: whatever the other answers were, it would come to the
 * same.
 *
 * @returns names of answers; none when the verdict hangs on no answer or is not what the rule comes to
 */
export function explain(expression: Expression, facts: SourcedFacts, verdict: Verdict): readonly string[] {
  const [shortest] = waysTo(expression, facts, verdict);
  return [...(shortest ?? [])];
}

/** Ways to explain a verdict, the shortest first; none when it is not true. */
function waysTo(expression: Expression, facts: SourcedFacts, verdict: Verdict): readonly Support[] {
  if (!isTrue(verdict, reckon(expression, facts))) return [];
  if (expression.kind === 'defined') {
    const named = facts.definition(expression.name);
    return named ? waysTo(named.rule, named.facts, verdict) : [new Set()];
  }
  if (expression.kind === 'rows') return overRows(expression, facts, verdict);
  if (expression.kind !== 'call') return [everythingIn(expression, facts)];
  const { operator, operands } = expression;
  const [first] = operands;
  switch (operator) {
    case 'not':
      return first ? waysTo(first, facts, OPPOSITE[verdict]) : [];
    case 'and':
    case 'or': {
      const ways = operands.map((operand) => waysTo(operand, facts, verdict));
      const isAnyEnough = (verdict === 'holds' || verdict === 'isNotFalse') === (operator === 'or');
      return isAnyEnough ? shortest(ways.flat()) : all(ways);
    }
    case 'if':
      return chosen(expression.operands, facts, verdict);
    default:
      return strictly(expression, facts, verdict);
  }
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  holds: 'isFalse',
  isFalse: 'holds',
  doesNotHold: 'isNotFalse',
  isNotFalse: 'doesNotHold',
};

function isTrue(verdict: Verdict, value: unknown): boolean {
  switch (verdict) {
    case 'holds':
      return value === true;
    case 'doesNotHold':
      return value !== true;
    case 'isFalse':
      return value === false;
    case 'isNotFalse':
      return value !== false;
  }
}

// One unanswered operand makes the whole unknown, whatever the others are.
function strictly(
  expression: Extract<Expression, { kind: 'call' }>,
  facts: SourcedFacts,
  verdict: Verdict,
): readonly Support[] {
  const whole = everythingIn(expression, facts);
  const signature = SIGNATURES[expression.operator];
  const isLenient = ['coalesce', 'answered', 'notAnswered', 'between'].includes(expression.operator);
  if (signature.form !== 'call' || isLenient || verdict === 'holds' || verdict === 'isFalse') return [whole];
  const unknown = expression.operands.filter((operand) => !isPart(operand) && reckon(operand, facts) === undefined);
  return shortest([whole, ...unknown.map((operand) => everythingIn(operand, facts))]);
}

function isPart({ kind }: Expression): boolean {
  return kind === 'pattern' || kind === 'duration' || kind === 'unit' || kind === 'digits' || kind === 'codes';
}

function chosen(operands: readonly Expression[], facts: SourcedFacts, verdict: Verdict): readonly Support[] {
  const [condition, then, otherwise] = operands;
  if (!condition || !then || !otherwise) return [];
  const holds = reckon(condition, facts);
  // Whichever the condition comes to, both give the same.
  const both = all([waysTo(then, facts, verdict), waysTo(otherwise, facts, verdict)]);
  if (typeof holds !== 'boolean') {
    const whole = new Set([condition, then, otherwise].flatMap((part) => [...everythingIn(part, facts)]));
    return shortest([whole, ...both]);
  }
  const why = waysTo(condition, facts, holds ? 'holds' : 'isFalse');
  return shortest([...all([why, waysTo(holds ? then : otherwise, facts, verdict)]), ...both]);
}

function overRows(
  expression: Extract<Expression, { kind: 'rows' }>,
  facts: SourcedFacts,
  verdict: Verdict,
): readonly Support[] {
  const { operator, in: list, where, of } = expression;
  if (operator === 'none') return overRows({ ...expression, operator: 'any' }, facts, OPPOSITE[verdict]);
  const condition = conditionOf(where, of);
  const isTest = operator === 'any' || (operator === 'all' && (where === null || of === null));
  if (!isTest || !condition) return [everythingIn(expression, facts)];
  const ways = facts.rows(list).map((row) => waysTo(condition, row, verdict));
  const isOneEnough = (verdict === 'holds' || verdict === 'isNotFalse') === (operator === 'any');
  if (isOneEnough) return shortest(ways.flat());
  // That no row is otherwise hangs on which rows there are, too.
  return all([[new Set(facts.sourcesOf(list))], ...ways]);
}

function conditionOf(where: Expression | null, of: Expression | null): Expression | null {
  return where && of ? { kind: 'call', operator: 'and', operands: [where, of] } : (where ?? of);
}

/** All answers that an expression looks at. */
function everythingIn(expression: Expression, facts: SourcedFacts): Support {
  switch (expression.kind) {
    case 'ref':
      return new Set(facts.sourcesOf(expression.path));
    case 'defined': {
      const named = facts.definition(expression.name);
      return named ? everythingIn(named.rule, named.facts) : new Set();
    }
    case 'call':
      return union(expression.operands.map((operand) => everythingIn(operand, facts)));
    case 'rows': {
      const inside = [expression.where, expression.of].flatMap((part) =>
        part ? facts.rows(expression.in).map((row) => everythingIn(part, row)) : [],
      );
      return union([new Set(facts.sourcesOf(expression.in)), ...inside]);
    }
    default:
      return new Set();
  }
}

function union(sets: readonly Support[]): Support {
  return new Set(sets.flatMap((set) => [...set]));
}

/** One way of each, put together in every possible manner. */
function all(parts: readonly (readonly Support[])[]): readonly Support[] {
  return parts.reduce<readonly Support[]>(
    (ways, part) => shortest(ways.flatMap((way) => part.map((more) => union([way, more])))),
    [new Set()],
  );
}

function shortest(ways: readonly Support[]): readonly Support[] {
  return [...ways].sort((a, b) => a.size - b.size).slice(0, MOST_WAYS);
}
