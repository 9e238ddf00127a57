import type { Value } from '../../../src/forms/answers/values.ts';
import { parseDecimal } from '../../../src/forms/rules/decimal.ts';
import type { Operand } from '../../../src/forms/rules/operators.ts';
import { parseRule } from '../../../src/forms/rules/parseRule.ts';
import { type Facts, reckon } from '../../../src/forms/rules/reckon.ts';

/** Answers as the published vectors write them: by key; lists of objects are rows, `{ decimal }` is exact. */
export type PlainAnswers = { readonly [key: string]: unknown };

interface Seen {
  readonly list: string;
  readonly row: PlainAnswers;
  readonly index: number;
  readonly outer: Seen | null;
}

/** All that a published vector says of the world. */
export interface PlainSituation {
  readonly answers: PlainAnswers;
  readonly asked?: readonly string[];
  readonly today?: string;
  readonly now?: string;
  /** Named rules, by name. */
  readonly define?: Readonly<Record<string, unknown>>;
  /** The row that the rule stands in: `list[2].inner[1]`. */
  readonly row?: string | undefined;
}

/** What a rule sees of plain answers. */
export function plainFacts(situation: PlainSituation): Facts {
  const { answers, asked = [], today = '2026-03-02', now, define = {}, row } = situation;
  const steps = row === undefined ? [] : row.split('.').map((step) => /^(.+)\[(\d+)\]$/.exec(step)!);
  let seen: Seen | null = null;
  for (const [, key, number] of steps) {
    const around: PlainAnswers = seen?.row ?? answers;
    const index = Number(number) - 1;
    const list: string = seen ? `${seen.list}.${key}` : key!;
    seen = { list, row: rowsIn(around[key!])[index]!, index, outer: seen };
  }
  return factsFrom(seen);

  function factsFrom(from: Seen | null): Facts {
    return {
      today,
      now,
      defined: (name) => reckon(parseRule(define[name]), factsFrom(null)),
      isAsked: (question) => asked.includes(question),
      answer: (path) => (path === '$index' ? from && from.index + 1 : operandOf(find(from, path))) ?? undefined,
      rows: (path) =>
        rowsIn(find(from, path)).map((found, index) => factsFrom({ list: path, row: found, index, outer: from })),
    };
  }

  function find(from: Seen | null, path: string): unknown {
    const [first, ...keys] = path.split('.');
    if (first === '$row') return under(from?.row, keys);
    if (first === '$parent') return under(from?.outer?.row, keys);
    for (let seen = from; seen; seen = seen.outer) {
      if (path.startsWith(`${seen.list}.`)) return under(seen.row, path.slice(seen.list.length + 1).split('.'));
    }
    return under(answers, path.split('.'));
  }
}

function under(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

function rowsIn(value: unknown): PlainAnswers[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is PlainAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function operandOf(value: unknown): Operand {
  if (isObject(value) && typeof value['decimal'] === 'string') return parseDecimal(value['decimal']);
  return Array.isArray(value) && value.length === 0 ? undefined : (value as Value | undefined);
}
