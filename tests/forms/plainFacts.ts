import type { Value } from '../../src/forms/answers/values.ts';
import { parseDecimal } from '../../src/forms/rules/decimal.ts';
import type { Operand } from '../../src/forms/rules/operators.ts';
import type { Facts } from '../../src/forms/rules/reckon.ts';

/** Answers as the published vectors write them: by key; lists of objects are rows, `{ decimal }` is exact. */
export type PlainAnswers = { readonly [key: string]: unknown };

interface Seen {
  readonly list: string;
  readonly row: PlainAnswers;
  readonly index: number;
  readonly outer: Seen | null;
}

/** What a rule sees of plain answers, from the row that it stands in, if any: `list[2].inner[1]`. */
export function plainFacts(answers: PlainAnswers, asked: readonly string[], today: string, row?: string): Facts {
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
