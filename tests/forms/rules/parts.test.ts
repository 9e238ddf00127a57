import { describe, expect, test } from '@jest/globals';

import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import type { Value } from '../../../src/forms/answers/values.ts';
import { kindOf } from '../../../src/forms/definition/check/rules/operandKind.ts';
import type { FormDefinition, Rule } from '../../../src/forms/definition/types.ts';
import { placeAt } from '../../../src/forms/rules/placeAt.ts';
import { findItem } from '../../../src/forms/rules/scope.ts';
import { MOMENT, sample } from '../sample.ts';

const request: FormDefinition = {
  items: [
    { key: 'stay', type: 'period', open: true },
    { key: 'price', type: 'money' },
    { key: 'from', type: 'boolean' },
    {
      key: 'jobs',
      type: 'repeat',
      items: [
        { key: 'time', type: 'period' },
        { key: 'isLong', type: 'boolean' },
      ],
    },
  ],
};
const compiled = sample({ forms: { request } });
const FORM = { repeats: [], rows: [], outer: null };
const jobs = compiled.nodes.get('request.jobs')!;

function holds(rule: Rule, answers: Readonly<Record<string, Value>>, path = 'request.from', rows: string[] = []) {
  const situation = { compiled, answers: new Map(Object.entries(answers)), asked: new Set<string>(), ...MOMENT };
  return evaluateSituation(situation).holds(rule, compiled.nodes.get(path)!, rows);
}

describe('the part of an answer', () => {
  test('is found after the item', () => {
    expect(placeAt(compiled, 'request.stay.from')?.part?.ruleType).toBe('date');
    expect(placeAt(compiled, 'request.stay')).toEqual({ node: compiled.nodes.get('request.stay') });
    expect(findItem(compiled, FORM, 'request.price.amount')?.part?.ruleType).toBe('number');
  });

  test.each(['request.stay.until', 'request.stay.from.to', 'request.from.from', 'request.from', 'stay.from', '', '.'])(
    'is not %j',
    (path) => expect(placeAt(compiled, path)?.part).toBeUndefined(),
  );

  test.each(['constructor', '__proto__', 'toString'])('is not what every object has: %s', (name) =>
    expect(placeAt(compiled, `request.stay.${name}`)).toBeUndefined(),
  );

  test('is seen in the same row, and nowhere else', () => {
    const row = { repeats: [jobs], rows: ['a'], outer: null };
    expect(findItem(compiled, row, '$row.time.to')?.part?.ruleType).toBe('date');
    expect(findItem(compiled, FORM, 'request.jobs.time.to')).toBeUndefined();
  });

  test.each([
    ['request.stay', 'period'],
    ['request.stay.to', 'date'],
    ['request.price', 'money'],
    ['request.price.amount', 'number'],
    ['request.price.currency', 'code'],
  ])('%s is a %s to the checker', (path, kind) => {
    expect(kindOf({ compiled }, FORM, { kind: 'ref', path })).toMatchObject({ kind });
  });

  test.each<[Rule, boolean | undefined]>([
    [{ lt: [{ ref: 'request.stay.from' }, { date: '2026-02-01' }] }, true],
    [{ gt: [{ diff: ['days', { ref: 'request.stay.from' }, { ref: 'request.stay.to' }] }, 31] }, undefined],
    [{ notAnswered: [{ ref: 'request.stay.to' }] }, true],
    [{ answered: [{ ref: 'request.stay.from' }] }, true],
    [{ gt: [{ ref: 'request.price.amount' }, 9.5] }, true],
    [{ eq: [{ ref: 'request.price.currency' }, { code: 'EUR' }] }, true],
    [{ eq: [{ ref: 'request.price.currency' }, { code: 'SEK' }] }, false],
  ])('%j: %p', (rule, expected) => {
    const answers = { 'request.stay': { from: '2026-01-01' }, 'request.price': { amount: '10.5', currency: 'EUR' } };
    expect(holds(rule, answers)).toBe(expected);
    // Unknown without an answer, except for what asks whether there is one.
    expect(holds({ lt: [{ ref: 'request.stay.from' }, { date: '2026-02-01' }] }, {})).toBeUndefined();
  });

  test('in a row is that row’s', () => {
    const rule = { ge: [{ ref: '$row.time.to' }, { date: '2026-02-01' }] };
    const answers = {
      'request.jobs': ['a', 'b'],
      'request.jobs[a].time': { from: '2026-01-01', to: '2026-01-31' },
      'request.jobs[b].time': { from: '2026-01-01', to: '2026-02-01' },
    };
    expect(holds(rule, answers, 'request.jobs.isLong', ['a'])).toBe(false);
    expect(holds(rule, answers, 'request.jobs.isLong', ['b'])).toBe(true);
  });
});
