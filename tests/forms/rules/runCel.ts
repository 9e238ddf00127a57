import { Environment } from '@marcbachmann/cel-js';

import { type CelResult, celOf } from '../../../src/forms/rules/cel/celOf.ts';
import { parseRule } from '../../../src/forms/rules/parseRule.ts';
import type { PlainAnswers, PlainSituation } from './plainFacts.ts';

const environment = new Environment()
  .registerVariable('answers', 'map')
  .registerVariable('row1', 'map')
  .registerVariable('row2', 'map')
  .registerVariable('asked', 'list<string>')
  .registerVariable('today', 'string')
  .registerVariable('now', 'string');

/** The CEL of a rule, told the lists it stands in and the answers that have decimals. */
export function celFor(rule: unknown, { answers, define = {}, row }: PlainSituation): CelResult {
  const decimals = new Set(decimalPaths(answers, ''));
  return celOf(parseRule(rule), {
    defines: new Map(Object.entries(define).map(([name, named]) => [name, parseRule(named)])),
    lists: stepsOf(row).map((_, index, steps) =>
      steps
        .slice(0, index + 1)
        .map(([key]) => key)
        .join('.'),
    ),
    hasDecimals: (path) => decimals.has(path),
  });
}

/** What CEL comes to; the type that its checker gives to it is looked at as well. Whole numbers are given as text. */
export function runCel(cel: string, { answers, asked = [], today, now, row }: PlainSituation): unknown {
  const checked = environment.check(cel);
  if (!checked.valid) throw new Error(`${cel}\n${checked.error?.message}`);
  const map = toCel(answers) as Record<string, unknown>;
  const rows: Record<string, unknown> = {};
  let around = map;
  for (const [index, [key, number]] of stepsOf(row).entries()) {
    around = (around[key] as Record<string, unknown>[])[number - 1]!;
    rows[`row${index + 1}`] = around;
  }
  const value: unknown = environment.evaluate(cel, { answers: map, ...rows, asked, today, now });
  return typeof value === 'bigint' ? String(value) : value;
}

function stepsOf(row: string | undefined): (readonly [key: string, number: number])[] {
  const steps = row?.split('.') ?? [];
  return steps.map((step) => {
    const [, key, number] = /^(.+)\[(\d+)\]$/.exec(step)!;
    return [key!, Number(number)] as const;
  });
}

// Whole numbers are whole numbers of CEL, rows carry their number, and what is unanswered is left out.
function toCel(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) {
    return value.map((entry, index) =>
      typeof entry === 'object' ? { ...(toCel(entry) as object), $index: BigInt(index + 1) } : entry,
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const answered = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(answered.map(([key, inner]) => [key, toCel(inner)]));
}

function decimalPaths(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  if ('decimal' in value) return [path];
  if (Array.isArray(value)) return value.flatMap((entry) => decimalPaths(entry, path));
  return Object.entries(value as PlainAnswers).flatMap(([key, inner]) =>
    decimalPaths(inner, path === '' ? key : `${path}.${key}`),
  );
}
