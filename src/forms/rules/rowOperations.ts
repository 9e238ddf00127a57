import { compareKnown } from './compareKnown.ts';
import { addDecimals, type Decimal, decimalText, divideDecimals, parseDecimal } from './decimal.ts';
import { isDecimal } from './isDecimal.ts';
import { and, not, type Operand, type Truth } from './operators.ts';
import type { Known, RowOperator } from './signatures.ts';

/** What is looked at in a row. */
export interface Look<Row> {
  /** Whether the row counts; null when each does. */
  readonly where: ((row: Row) => Operand) | null;
  /** The term. */
  readonly of: ((row: Row) => Operand) | null;
}

type RowOperation = <Row>(rows: readonly Row[], look: Look<Row>) => Operand;

/** What the operators over rows do. A row of which it is unknown whether it counts makes a figure unknown. */
export const ROW_OPERATIONS: { readonly [O in RowOperator]: RowOperation } = {
  any,
  // In all it is so when in none it is otherwise.
  all: (rows, { where, of }) => not(any(rows, of ? { where, of: opposite(of) } : { where: opposite(where), of })),
  none: (rows, look) => not(any(rows, look)),
  count: (rows, look) => counted(rows, look)?.length,
  countDistinct: (rows, look) => {
    const known = terms(rows, look);
    return known && new Set(known.map(keyOf)).size;
  },
  unique,
  sum: (rows, look) => {
    const known = terms(rows, look);
    return known && total(known);
  },
  avg: (rows, look) => {
    const known = terms(rows, look);
    return known && divideDecimals(total(known), { units: BigInt(known.length), scale: 0 });
  },
  min: (rows, look) => extreme(terms(rows, look), (order) => order < 0),
  max: (rows, look) => extreme(terms(rows, look), (order) => order > 0),
};

function any<Row>(rows: readonly Row[], { where, of }: Look<Row>): Truth {
  let isKnown = true;
  for (const row of rows) {
    const counts = where ? truthOf(where(row)) : true;
    const holds = counts === false || !of ? counts : and(counts, truthOf(of(row)));
    if (holds) return true;
    if (holds === undefined) isKnown = false;
  }
  return isKnown ? false : undefined;
}

function opposite<Row>(test: Look<Row>['of']): Look<Row>['of'] {
  return test && ((row) => not(truthOf(test(row))));
}

// Two that are the same are the same, whatever the unanswered will be.
function unique<Row>(rows: readonly Row[], { where, of }: Look<Row>): Truth {
  const keys = new Set<string>();
  let isKnown = true;
  for (const row of rows) {
    const counts = where ? truthOf(where(row)) : true;
    const term = counts === false ? undefined : of?.(row);
    if (counts && term !== undefined) {
      const key = keyOf(term);
      if (keys.has(key)) return false;
      keys.add(key);
    } else if (counts !== false) {
      isKnown = false;
    }
  }
  return isKnown ? true : undefined;
}

function counted<Row>(rows: readonly Row[], { where }: Look<Row>): readonly Row[] | undefined {
  if (!where) return rows;
  const counts = rows.map((row) => truthOf(where(row)));
  return counts.includes(undefined) ? undefined : rows.filter((_, index) => counts[index]);
}

/** The terms of the rows that count, when all are known. */
function terms<Row>(rows: readonly Row[], look: Look<Row>): readonly Known[] | undefined {
  const known: Known[] = [];
  const seen = counted(rows, look);
  if (!seen) return undefined;
  for (const row of seen) {
    const term = look.of?.(row);
    if (term === undefined) return undefined;
    known.push(term);
  }
  return known;
}

function total(known: readonly Known[]): Decimal {
  return known.filter(isDecimal).reduce(addDecimals, { units: 0n, scale: 0 });
}

function extreme(known: readonly Known[] | undefined, wins: (order: number) => boolean): Operand {
  const [first, ...more] = known ?? [];
  let best: Operand = first;
  for (const term of more) {
    const order = best === undefined ? undefined : compareKnown(term, best);
    // A day and a number: neither is the greater.
    if (order === undefined) return undefined;
    if (wins(order)) best = term;
  }
  return best;
}

// 1.50 is the same number as 1.5.
function keyOf(term: Known): string {
  const number = typeof term === 'number' ? parseDecimal(term) : isDecimal(term) ? term : undefined;
  return number ? `number ${decimalText(number)}` : `${typeof term} ${JSON.stringify(term)}`;
}

function truthOf(term: Operand): Truth {
  return typeof term === 'boolean' ? term : undefined;
}
