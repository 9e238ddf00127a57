import { describe, expect, test } from '@jest/globals';

import vectors from '../../../questionnaires/rule-vectors.json' with { type: 'json' };
import { parseRule } from '../../../src/forms/rules/parseRule.ts';
import { reckon } from '../../../src/forms/rules/reckon.ts';
import { SIGNATURES } from '../../../src/forms/rules/signatures.ts';
import { type PlainSituation, plainFacts } from './plainFacts.ts';
import { written } from './written.ts';

interface Vector extends PlainSituation {
  readonly name: string;
  readonly rule: unknown;
  readonly expect: boolean | string | null;
}

const groups = Object.entries(vectors.groups as unknown as Readonly<Record<string, readonly Vector[]>>);

describe.each(groups)('%s', (_, cases) => {
  test.each(cases)('$name: $expect', ({ rule, expect: expected, ...situation }) => {
    expect(written(reckon(parseRule(rule), plainFacts(situation)))).toEqual(expected);
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
