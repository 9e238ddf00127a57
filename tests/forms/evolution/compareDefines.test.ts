import { expect, test } from '@jest/globals';

import type { Change } from '../../../src/forms/evolution/change.ts';
import { compareEditions } from '../../../src/forms/evolution/compare/compareEditions.ts';
import { rule, set } from './plants.ts';
import { changed, type Draft } from './sampleEdition.ts';

const MANY = { ge: [{ ref: 'request.branches' }, 250] };
const FEW = { lt: [{ ref: 'request.branches' }, 250] };
const use = { defined: 'isLarge' };

const brief = (changes: readonly Change[]) => changes.map((entry) => `${entry.class} ${entry.kind} ${entry.at}`).sort();

function defining(define: Record<string, unknown>, ...plants: ((source: Draft) => void)[]) {
  return changed((source) => {
    Object.assign(source.questionnaire, { define });
    for (const plant of plants) plant(source);
  });
}

const usedEverywhere = [
  set('request.amount', { relevantWhen: use }),
  set('request.since', { requiredWhen: { not: [{ defined: 'isLargeIndeed' }] } }),
  set('person.born', { relevantWhen: use }),
  rule(0, { assert: { and: [use, true] } }),
  rule(1, { assert: use }),
];
const INDIRECT = { isLargeIndeed: { and: [use, use] } };

test('a named rule that changes is a change at every place that uses it, also through another', () => {
  const old = defining({ isLarge: MANY, ...INDIRECT }, ...usedEverywhere);
  const next = defining({ isLarge: FEW, ...INDIRECT }, ...usedEverywhere);
  expect(brief(compareEditions(old, next))).toEqual([
    'additive WARNING_CHANGED rules.W-1',
    'editorial DEFINE_CHANGED define.isLarge',
    'tightening RELEVANCE_CHANGED request.amount',
    'tightening RELEVANCE_CHANGED request.who.born',
    'tightening REQUIRED_WHEN_CHANGED request.since',
    'tightening RULE_CHANGED rules.E-1',
  ]);
});

test('a rule that gets a name, and one that loses it, changes nothing', () => {
  const plain = changed(set('request.amount', { relevantWhen: MANY }));
  const named = defining({ isLarge: MANY }, set('request.amount', { relevantWhen: use }));
  expect(brief(compareEditions(plain, named))).toEqual(['editorial DEFINE_CHANGED define.isLarge']);
  expect(brief(compareEditions(named, plain))).toEqual(['editorial DEFINE_CHANGED define.isLarge']);
});

test('another name for the same rule changes nothing', () => {
  const old = defining({ isLarge: MANY }, set('request.amount', { relevantWhen: use }));
  const next = defining({ isBig: MANY }, set('request.amount', { relevantWhen: { defined: 'isBig' } }));
  expect(brief(compareEditions(old, next))).toEqual([
    'editorial DEFINE_CHANGED define.isBig',
    'editorial DEFINE_CHANGED define.isLarge',
  ]);
});

test('one that nothing uses may come, change and go', () => {
  const none = changed(() => {});
  const one = defining({ isLarge: MANY });
  for (const [old, next] of [
    [none, one],
    [one, defining({ isLarge: FEW })],
    [one, none],
  ] as const) {
    expect(brief(compareEditions(old, next))).toEqual(['editorial DEFINE_CHANGED define.isLarge']);
  }
});
