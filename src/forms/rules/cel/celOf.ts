import type { Expression, RowsExpression } from '../parseRule.ts';
import { SIGNATURES } from '../signatures.ts';
import { celCallTruth } from './celCallTruth.ts';
import { celCallValue } from './celCallValue.ts';
import { type CelGap, CelGapError } from './celGap.ts';
import { celPath, inside } from './celPath.ts';
import {
  asTruth,
  asValue,
  type CelScope,
  type CelTruth,
  type CelValue,
  type CelWriter,
  constant,
  limited,
  TRUE,
  UNKNOWN,
  wholeTruth,
  wholeValue,
} from './celPieces.ts';
import { type CelRows, celRowsTruth, celRowsValue } from './celRows.ts';
import { choose, either, no, quoted } from './celText.ts';

/** What the export must know besides the rule. */
export interface CelContext {
  readonly defines: ReadonlyMap<string, Expression>;
  /** Whole paths of the lists in whose rows the rule stands, outermost first. */
  readonly lists: readonly string[];
  /** Whether the answer at a whole path may have digits after the point. */
  hasDecimals(path: string): boolean;
}

/** A rule in CEL, or why CEL cannot say it. */
export type CelResult = { readonly cel: string } | { readonly gap: CelGap };

/**
 * Writes a rule in the Common Expression Language, without extensions. It comes to true, false or a value, and to null
 * where the rule is unknown. docs/cel.md says which variables it reads.
 *
 * @param rule one that has passed the checker
 */
export function celOf(rule: Expression, { defines, lists, hasDecimals }: CelContext): CelResult {
  const truths = new Map<string, CelTruth>();
  const values = new Map<string, CelValue>();
  const write: CelWriter = { truth, value, presence };
  const start = lists.reduce<CelScope | null>((outer, list) => inside(list, outer), null);
  try {
    return { cel: isCondition(rule) ? wholeTruth(truth(rule, start)) : wholeValue(value(rule, start)) };
  } catch (error) {
    if (error instanceof CelGapError) return { gap: error.gap };
    throw error;
  }

  function truth(expression: Expression, scope: CelScope | null): CelTruth {
    switch (expression.kind) {
      case 'literal':
        return { holds: String(expression.value === true), fails: String(expression.value === false) };
      case 'asked': {
        const holds = either(...expression.paths.map((path) => `(${quoted(path)} in asked)`));
        return { holds, fails: no(holds) };
      }
      case 'defined':
        return named(truths, expression.name, UNKNOWN, truth);
      case 'rows':
        if (!isCondition(expression)) return asTruth(value(expression, scope));
        return limited(celRowsTruth(expression.operator, rows(expression, scope)));
      case 'call':
        return limited(celCallTruth(expression, scope, write));
      default:
        return asTruth(value(expression, scope));
    }
  }

  function value(expression: Expression, scope: CelScope | null): CelValue {
    switch (expression.kind) {
      case 'literal':
        return constant(literal(expression.value));
      case 'code':
        return constant(quoted(expression.code));
      case 'codes':
        return constant(`[${expression.codes.map(quoted).join(', ')}]`);
      case 'moment':
        return constant(quoted(expression.text));
      case 'today':
      case 'now':
        return constant(expression.kind);
      case 'ref': {
        const { path, known, value: found } = celPath(scope, expression.path);
        if (hasDecimals(path)) throw new CelGapError('decimals');
        return { known, value: found };
      }
      case 'defined':
        return named(values, expression.name, UNKNOWN, value);
      case 'rows':
        if (isCondition(expression)) return asValue(truth(expression, scope));
        return limited(celRowsValue(expression.operator, rows(expression, scope)));
      case 'call':
        return limited(celCallValue(expression, scope, write));
      default:
        return asValue(truth(expression, scope));
    }
  }

  function presence(expression: Expression, scope: CelScope | null): string {
    return expression.kind === 'ref' ? celPath(scope, expression.path).known : value(expression, scope).known;
  }

  function rows({ in: path, where, of }: RowsExpression, scope: CelScope | null): CelRows {
    const list = celPath(scope, path);
    const within = inside(list.path, scope);
    return {
      list: choose(list.known, list.value, '[]'),
      row: within.name,
      where: where ? truth(where, within) : TRUE,
      of: of && { truth: truth(of, within), value: value(of, within) },
    };
  }

  // Written once for each name, seen from the form as a whole.
  function named<T>(written: Map<string, T>, name: string, none: T, writeIt: (rule: Expression, scope: null) => T): T {
    const before = written.get(name);
    if (before) return before;
    const found = defines.get(name);
    const piece = found ? writeIt(found, null) : none;
    written.set(name, piece);
    return piece;
  }

  function isCondition(expression: Expression): boolean {
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'boolean';
      case 'asked':
        return true;
      case 'defined': {
        const found = defines.get(expression.name);
        return found !== undefined && isCondition(found);
      }
      case 'call':
      case 'rows':
        return SIGNATURES[expression.operator].gives === 'boolean';
      default:
        return false;
    }
  }
}

function literal(value: boolean | number | string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (!Number.isSafeInteger(value)) throw new CelGapError('decimals');
  // Minus nought is nought.
  return value < 0 ? `(${value})` : String(value + 0);
}
