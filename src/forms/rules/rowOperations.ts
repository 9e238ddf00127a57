import { compareKnown } from './compareKnown.ts';
import { addDecimals, type Decimal, decimalText, divideDecimals, parseDecimal } from './decimal.ts';
import { isDecimal } from './isDecimal.ts';
import { and, not, type Operand, or, type Truth } from './operators.ts';
import type { Known, RowOperator } from './signatures.ts';

/** What was found in a row. */
export interface SeenRow {
  /** Whether the condition holds in the row; true when there is none. */
  readonly counts: Truth;
  readonly term: Operand;
  readonly hasTerm: boolean;
}

/** What the operators over rows do. A row of which it is unknown whether it counts makes a figure unknown. */
export const ROW_OPERATIONS: { readonly [O in RowOperator]: (rows: readonly SeenRow[]) => Operand } = {
  any,
  all: (rows) => and(rows.map(({ counts, term, hasTerm }) => (hasTerm ? or([not(counts), truthOf(term)]) : counts))),
  none: (rows) => not(any(rows)),
  count: (rows) => counted(rows)?.length,
  countDistinct: (rows) => terms(rows, (known) => new Set(known.map(keyOf)).size),
  unique,
  sum: (rows) => terms(rows, (known) => total(known)),
  avg: (rows) => terms(rows, (known) => divideDecimals(total(known), { units: BigInt(known.length), scale: 0 })),
  min: (rows) => terms(rows, (known) => extreme(known, (order) => order < 0)),
  max: (rows) => terms(rows, (known) => extreme(known, (order) => order > 0)),
};

function any(rows: readonly SeenRow[]): Truth {
  return or(rows.map(({ counts, term, hasTerm }) => (hasTerm ? and([counts, truthOf(term)]) : counts)));
}

// Two that are the same are the same, whatever the unanswered will be.
function unique(rows: readonly SeenRow[]): Truth {
  const keys = rows.flatMap(({ counts, term }) => (counts && term !== undefined ? [keyOf(term)] : []));
  if (new Set(keys).size < keys.length) return false;
  return terms(rows, () => true);
}

function counted(rows: readonly SeenRow[]): readonly SeenRow[] | undefined {
  return rows.some(({ counts }) => counts === undefined) ? undefined : rows.filter(({ counts }) => counts);
}

function terms<T extends Operand>(rows: readonly SeenRow[], reckon: (known: readonly Known[]) => T): T | undefined {
  const found = counted(rows)?.map(({ term }) => term);
  const known = found?.filter((term) => term !== undefined);
  return known && known.length === found?.length ? reckon(known) : undefined;
}

function total(known: readonly Known[]): Decimal {
  return known.filter(isDecimal).reduce(addDecimals, { units: 0n, scale: 0 });
}

function extreme([first, ...more]: readonly Known[], wins: (order: number) => boolean): Operand {
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
