import { describe, expect, test } from '@jest/globals';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { WORKFLOWS } from './fixtures.ts';

const FOUND = ['RULE_ALWAYS', 'RULE_NEVER', 'RULE_LATER_FORM'];
const ref = (path: string) => ({ ref: path });
const is = (path: string, value: unknown) => ({ eq: [ref(path), value] });
const A = { code: 'A' };
const B = { code: 'B' };

/** A questionnaire of a choice, numbers, a group and a variant, and what else is given. */
function sourceWith(items: readonly object[], rules: readonly object[] = [], define: object = {}): EditionSource {
  const request = [
    { key: 'kind', type: 'choice', options: 'letters' },
    { key: 'count', type: 'integer', min: 1, max: 10 },
    { key: 'day', type: 'date', min: '2020-01-01' },
    { key: 'flag', type: 'boolean' },
    { key: 'onlyA', type: 'text', maxLength: 9, relevantWhen: is('request.kind', A) },
    { key: 'old', type: 'boolean', retired: { in: '1.0.0' } },
    {
      key: 'payer',
      type: 'variant',
      alternatives: [
        { key: 'firm', items: [{ key: 'name', type: 'text', maxLength: 9 }] },
        { key: 'person', items: [{ key: 'age', type: 'integer' }] },
      ],
    },
    ...items,
  ];
  const legalArea = {
    id: 'x',
    numberPrefix: 'XX',
    legalBasis: [{ celex: '32006L0123' }],
    roles: ['VIEWER'],
    competenceLists: [],
    retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
    commissionParticipates: false,
  };
  const source: unknown = {
    legalArea,
    questionnaire: {
      id: 'x',
      major: 1,
      version: '1.0.0',
      typeName: 'Xx',
      workflow: 'information-request',
      ...(Object.keys(define).length > 0 ? { define } : {}),
      forms: { request: { items: request }, reply: { items: [{ key: 'answer', type: 'integer', min: 0 }] } },
      ...(rules.length > 0 ? { rules } : {}),
    },
    modules: {},
    codeLists: {
      letters: { id: 'letters', typeName: 'Letters', options: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] },
    },
    texts: {},
  };
  return source as EditionSource;
}

function found(source: EditionSource): string[] {
  return checkQuestionnaire(source, 'x/x.v1.json', { workflows: WORKFLOWS })
    .filter(({ code }) => !['TEXT_MISSING', 'DEFINE_UNUSED'].includes(code))
    .map(({ code, at }) => (FOUND.includes(code) ? `${code} ${at.split('/').at(-1)}` : `${code} ${at}`));
}

describe('a condition under which an item is shown', () => {
  const NEVER = ['RULE_NEVER relevantWhen'];
  const ALWAYS = ['RULE_ALWAYS relevantWhen'];
  test.each<[rule: unknown, problems: readonly string[]]>([
    [{ and: [is('request.kind', A), is('request.kind', B)] }, NEVER],
    [{ or: [is('request.kind', A), is('request.kind', B)] }, []],
    [{ and: [{ in: [ref('request.kind'), [A, B]] }, { not: [{ in: [ref('request.kind'), [A, B]] }] }] }, NEVER],
    [{ and: [{ in: [ref('request.kind'), [A, B]] }, { ne: [ref('request.kind'), A] }] }, []],
    [{ or: [{ ne: [ref('request.kind'), A] }, { ne: [ref('request.kind'), B] }] }, ALWAYS],
    [{ gt: [ref('request.count'), 10] }, NEVER],
    [{ ge: [ref('request.count'), 10] }, []],
    [{ lt: [10, ref('request.count')] }, NEVER],
    [{ ge: [ref('request.count'), 1] }, ALWAYS],
    [{ between: [ref('request.count'), 11, 20] }, NEVER],
    [{ between: [ref('request.count'), 10, 20] }, []],
    [{ and: [{ gt: [ref('request.count'), 5] }, { lt: [ref('request.count'), 5] }] }, NEVER],
    [{ and: [{ ge: [ref('request.count'), 5] }, { le: [ref('request.count'), 5] }] }, []],
    [{ lt: [ref('request.day'), { date: '2019-12-31' }] }, NEVER],
    [{ lt: [ref('request.day'), { today: [] }] }, []],
    [{ and: [is('request.flag', true), { not: [ref('request.flag')] }] }, NEVER],
    [{ and: [{ answered: [ref('request.count')] }, { notAnswered: [ref('request.count')] }] }, NEVER],
    [{ and: [is('request.count', 3), { notAnswered: [ref('request.count')] }] }, NEVER],
    [{ and: [{ answered: [ref('request.onlyA')] }, is('request.kind', B)] }, NEVER],
    [{ and: [{ answered: [ref('request.onlyA')] }, is('request.kind', A)] }, []],
    [{ and: [{ answered: [ref('request.payer.firm.name')] }, is('request.payer.person.age', 3)] }, NEVER],
    [is('request.old', true), NEVER],
    [{ defined: 'never' }, NEVER],
    [{ gt: [{ add: [ref('request.count'), 1] }, 100] }, []],
    [{ gt: [2, 1] }, ALWAYS],
    [{ gt: [1, 2] }, NEVER],
  ])('%j → %j', (relevantWhen, problems) => {
    const define = { never: { and: [is('request.kind', A), is('request.kind', B)] } };
    expect(found(sourceWith([{ key: 'more', type: 'boolean', relevantWhen }], [], define))).toEqual(problems);
  });

  test('is seen together with that of what it stands in, and told once', () => {
    const inner = { key: 'deep', type: 'group', relevantWhen: is('request.kind', B), items: [] as object[] };
    inner.items.push({ key: 'deeper', type: 'boolean', relevantWhen: is('request.flag', true) });
    const group = { key: 'group', type: 'group', relevantWhen: is('request.kind', A), items: [inner] };
    expect(found(sourceWith([group]))).toEqual(NEVER);
    const repeated = { ...inner, relevantWhen: is('request.kind', A) };
    expect(found(sourceWith([{ ...group, items: [repeated] }]))).toEqual([]);
  });

  test('may be that of a row', () => {
    const items = [
      { key: 'kind', type: 'choice', options: 'letters' },
      { key: 'sure', type: 'boolean', relevantWhen: { and: [is('$row.kind', A), is('request.kind', B)] } },
      { key: 'vain', type: 'boolean', relevantWhen: { and: [is('$row.kind', A), is('$row.kind', B)] } },
    ];
    expect(found(sourceWith([{ key: 'rows', type: 'repeat', items }]))).toEqual(NEVER);
  });

  test('does not take long when it has many parts', () => {
    const or = { or: ['A', 'B', 'C'].map((code) => is('request.kind', { code })) };
    const rule = { and: [...Array.from({ length: 60 }, () => or), is('request.count', 3)] };
    const start = performance.now();
    expect(found(sourceWith([{ key: 'more', type: 'boolean', relevantWhen: rule }]))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each<[object, readonly string[]]>([
  [{ requiredWhen: is('request.kind', B) }, ['RULE_NEVER requiredWhen']],
  [{ readOnlyWhen: is('request.kind', B) }, ['RULE_NEVER readOnlyWhen']],
  [{ requiredWhen: is('request.kind', A) }, []],
  [{ requiredWhen: true }, ['RULE_ALWAYS requiredWhen']],
])('a condition at an item is seen while the item is shown: %j', (rule, problems) => {
  const item = { key: 'more', type: 'boolean', relevantWhen: is('request.kind', A), ...rule };
  expect(found(sourceWith([item]))).toEqual(problems);
});

describe('a rule between answers', () => {
  const base = { id: 'R-1', severity: 'error', on: ['request.count'] };
  test.each<[object, readonly string[]]>([
    [{ assert: { ge: [ref('request.count'), 0] } }, ['RULE_ALWAYS assert']],
    [{ assert: { gt: [ref('request.count'), 10] } }, ['RULE_NEVER assert']],
    [{ assert: { gt: [ref('request.count'), 5] } }, []],
    [{ when: { gt: [ref('request.count'), 10] }, assert: is('request.flag', true) }, ['RULE_NEVER when']],
    [{ when: { gt: [ref('request.count'), 6] }, assert: { gt: [ref('request.count'), 5] } }, ['RULE_ALWAYS assert']],
    [{ when: is('request.kind', A), assert: is('request.kind', B) }, ['RULE_NEVER assert']],
    [{ assert: is('request.old', true) }, ['RULE_NEVER assert']],
    // It can be broken where it reports besides.
    [{ on: ['request.onlyA', 'request.count'], assert: is('request.kind', A) }, []],
    [{ on: ['request.onlyA'], assert: is('request.kind', A) }, ['RULE_ALWAYS assert']],
    [{ assert: is('reply.answer', 3) }, ['RULE_LATER_FORM assert']],
    [{ on: ['request.count', 'reply.answer'], assert: is('reply.answer', 3) }, []],
    [{ on: ['reply.answer'], assert: { le: [ref('reply.answer'), ref('request.count')] } }, []],
  ])('%j → %j', (rule, problems) => expect(found(sourceWith([], [{ ...base, ...rule }]))).toEqual(problems));
});

test.each<[unknown, readonly string[]]>([
  [0, ['DEFAULT_OUTSIDE x/x.v1.json#/forms/request/items/7/default']],
  [1, []],
  [11, ['DEFAULT_OUTSIDE x/x.v1.json#/forms/request/items/7/default']],
])('a default of %j keeps the bounds', (value, problems) => {
  expect(found(sourceWith([{ key: 'more', type: 'integer', min: 1, max: 10, default: value }]))).toEqual(problems);
});
