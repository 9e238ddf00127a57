import type { Rule } from '../../../src/forms/definition/types.ts';

/** The six comparisons, named as our rules name them. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** How another language writes what the generated rules are made of. */
export interface Dialect<T> {
  ref(path: string): T;
  literal(value: string | number | boolean): T;
  /** Whether there is an answer; null in a dialect for data without gaps. */
  readonly answered: ((path: string) => T) | null;
  compare(comparison: Comparison, left: T, right: T): T;
  matches(text: T, pattern: string): T;
  /** Sum of a number over the rows of a list; what is unanswered counts as nothing. */
  sum(list: string, key: string): T;
  and(parts: readonly T[]): T;
  or(parts: readonly T[]): T;
  not(part: T): T;
}

/**
 * Writes a rule in a language of two values: an expression that is true just when the rule is known to hold (`wanted`),
 * or known not to. Every comparison asks first whether there are answers, as its author would have to.
 */
export function translate<T>(rule: Rule, dialect: Dialect<T>, wanted = true): T {
  const [operator, operands] = partsOf(rule);
  switch (operator) {
    case 'and':
    case 'or': {
      const parts = (operands as readonly Rule[]).map((part) => translate(part, dialect, wanted));
      return (operator === 'and') === wanted ? dialect.and(parts) : dialect.or(parts);
    }
    case 'not':
      return translate((operands as readonly [Rule])[0], dialect, !wanted);
    case 'matches': {
      const [text, pattern] = operands as readonly [Rule, string];
      return guarded([text], dialect.matches(value(text, dialect), pattern));
    }
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge': {
      const [left, right] = operands as readonly [Rule, Rule];
      return guarded([left, right], dialect.compare(operator, value(left, dialect), value(right, dialect)));
    }
    default:
      throw new TypeError(`The generator writes no ${operator}.`);
  }

  function guarded(uses: readonly Rule[], test: T): T {
    const said = wanted ? test : dialect.not(test);
    const { answered } = dialect;
    const paths = uses.flatMap((part) => (typeof part === 'object' && 'ref' in part ? [String(part['ref'])] : []));
    return answered && paths.length > 0 ? dialect.and([...paths.map(answered), said]) : said;
  }
}

function value<T>(operand: Rule, dialect: Dialect<T>): T {
  if (typeof operand !== 'object') return dialect.literal(operand);
  const [operator, inner] = partsOf(operand);
  switch (operator) {
    case 'ref':
      return dialect.ref(String(inner));
    case 'code':
    case 'date':
      return dialect.literal(String(inner));
    case 'sum': {
      const { in: list, of } = inner as { in: string; of: { coalesce: [{ ref: string }, number] } };
      return dialect.sum(list, of.coalesce[0].ref.replace('$row.', ''));
    }
    default:
      throw new TypeError(`The generator writes no ${operator}.`);
  }
}

function partsOf(rule: Rule): readonly [string, unknown] {
  const [entry] = typeof rule === 'object' ? Object.entries(rule) : [];
  if (!entry) throw new TypeError('A literal is no condition here.');
  return entry;
}
