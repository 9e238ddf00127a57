import { describe, expect, test } from '@jest/globals';

import vectors from '../../questionnaires/rule-vectors.json' with { type: 'json' };
import { decimalText } from '../../src/forms/rules/decimal.ts';
import { isDecimal } from '../../src/forms/rules/isDecimal.ts';
import type { Operand } from '../../src/forms/rules/operators.ts';
import { parseRule } from '../../src/forms/rules/parseRule.ts';
import { reckon } from '../../src/forms/rules/reckon.ts';
import { SIGNATURES } from '../../src/forms/rules/signatures.ts';
import { type PlainAnswers, plainFacts } from './plainFacts.ts';

interface Vector {
  readonly name: string;
  readonly rule: unknown;
  readonly answers: PlainAnswers;
  readonly asked: readonly string[];
  readonly today: string;
  readonly row?: string;
  readonly expect: boolean | string | null;
}

const groups = Object.entries(vectors.groups as unknown as Readonly<Record<string, readonly Vector[]>>);

function written(value: Operand): unknown {
  if (value === undefined) return null;
  if (isDecimal(value)) return decimalText(value);
  return typeof value === 'number' ? String(value) : value;
}

describe.each(groups)('%s', (_, cases) => {
  test.each(cases)('$name: $expect', ({ rule, answers, asked, today, row, expect: expected }) => {
    expect(written(reckon(parseRule(rule), plainFacts(answers, asked, today, row)))).toEqual(expected);
  });
});

test('every operator has vectors, and each uses the operator of its group', () => {
  expect(groups.map(([operator]) => operator).sort()).toEqual(Object.keys(SIGNATURES).sort());
  for (const [operator, cases] of groups) {
    for (const { rule } of cases) expect(JSON.stringify(rule)).toContain(`"${operator}":`);
  }
});

test('there are hundreds of them', () => {
  expect(groups.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(400);
});
