import type { RowOperator } from '../signatures.ts';
import { CelGapError } from './celGap.ts';
import type { CelTruth, CelValue } from './celPieces.ts';
import { both, either, no } from './celText.ts';

/** What an operator over rows looks at. */
export interface CelRows {
  /** The list, empty where it is not answered. */
  readonly list: string;
  /** Name of the variable of a row. */
  readonly row: string;
  readonly where: CelTruth;
  /** The term as a condition and as a value; null when there is none. */
  readonly of: { readonly truth: CelTruth; readonly value: CelValue } | null;
}

/** `any`, `all`, `none` and `unique`. */
export function celRowsTruth(operator: RowOperator, rows: CelRows): CelTruth {
  const { where, of } = rows;
  const term = of?.truth ?? where;
  switch (operator) {
    case 'any':
      return {
        holds: exists(rows, both(where.holds, term.holds)),
        fails: every(rows, either(where.fails, term.fails)),
      };
    case 'none': {
      const { holds, fails } = celRowsTruth('any', rows);
      return { holds: fails, fails: holds };
    }
    case 'all':
      return of
        ? { holds: every(rows, either(where.fails, term.holds)), fails: exists(rows, both(where.holds, term.fails)) }
        : { holds: every(rows, where.holds), fails: exists(rows, where.fails) };
    default: {
      const areDifferent = `[${termsOf(rows)}].all(l, l.all(x, l.exists_one(y, x == y)))`;
      return { holds: both(areTermsKnown(rows), areDifferent), fails: no(areDifferent) };
    }
  }
}

/** `count`, `min` and `max`. @throws CelGapError for the others, which add up */
export function celRowsValue(operator: RowOperator, rows: CelRows): CelValue {
  const { list, row, where } = rows;
  switch (operator) {
    case 'count': {
      const counted = where.holds === 'true' ? list : `${list}.filter(${row}, ${where.holds})`;
      return { known: every(rows, either(where.holds, where.fails)), value: `${counted}.size()` };
    }
    case 'min':
    case 'max': {
      const sign = operator === 'min' ? '<=' : '>=';
      return {
        known: both(areTermsKnown(rows), `(${termsOf(rows)}.size() > 0)`),
        value: `[${termsOf(rows)}].map(l, l.filter(x, l.all(y, x ${sign} y)))[0][0]`,
      };
    }
    default:
      throw new CelGapError(operator === 'avg' || operator === 'countDistinct' ? operator : 'sum');
  }
}

// It is known of each row whether it counts, and of those that do what their term is.
function areTermsKnown(rows: CelRows): string {
  const { where, of } = rows;
  return every(rows, either(where.fails, both(where.holds, of?.value.known ?? 'true')));
}

function termsOf({ list, row, where, of }: CelRows): string {
  const counts = both(where.holds, of?.value.known ?? 'true');
  const counted = counts === 'true' ? list : `${list}.filter(${row}, ${counts})`;
  return `${counted}.map(${row}, ${of?.value.value ?? row})`;
}

function every({ list, row }: CelRows, condition: string): string {
  return condition === 'true' ? 'true' : `${list}.all(${row}, ${condition})`;
}

function exists({ list, row }: CelRows, condition: string): string {
  return condition === 'false' ? 'false' : `${list}.exists(${row}, ${condition})`;
}
