import { describe, expect, test } from '@jest/globals';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { type Change, change, validSource, WORKFLOWS } from './fixtures.ts';

const REQUEST = '/questionnaire/forms/request/items';
const FILE = 'services/establishment.v1.json';

function problemsAfter(define: Readonly<Record<string, unknown>>, rule: unknown, ...more: readonly Change[]) {
  const changes = [
    ...Object.entries(define).map(([name, to]) => ({ set: `/questionnaire/define/${name}`, to })),
    { set: '/questionnaire/forms/reply/items/2/requiredWhen', to: rule },
    { remove: '/questionnaire/tests' },
    ...more,
  ];
  return checkQuestionnaire(change(validSource(['en']), changes), FILE, { workflows: WORKFLOWS });
}

const brief = (...found: Parameters<typeof problemsAfter>) =>
  problemsAfter(...found).map(({ code, at }) => `${code} ${at.slice(FILE.length + 1)}`);

const RULE = '/forms/reply/items/2/requiredWhen';
const use = (name: string) => ({ defined: name });
const ref = (path: string) => ({ ref: path });

describe('a named rule may be', () => {
  test.each<[kind: string, define: unknown, rule: unknown]>([
    ['a condition', { ref: 'request.urgent' }, use('d')],
    ['a number', { count: { in: 'request.documents' } }, { gt: [use('d'), 1] }],
    ['a day', { addDuration: [{ today: [] }, 'P1Y'] }, { lt: [ref('request.provider.birthDate'), use('d')] }],
    ['an instant', { now: [] }, { lt: [use('d'), { dateTime: '2030-01-01T00:00:00Z' }] }],
    ['a text', 'baker', { eq: [ref('request.trade'), use('d')] }],
    ['an option', { ref: 'reply.established.answer' }, { in: [use('d'), [{ code: 'YES' }]] }],
    ['a multiple choice', { ref: 'reply.measures.kinds' }, { anyIn: [use('d'), [{ code: 'FINE' }]] }],
    ['a value after a condition', { if: [ref('request.urgent'), 1, 2] }, { eq: [use('d'), 2] }],
    ['over rows', { any: { in: 'request.documents', where: { eq: [ref('$row.title'), 'x'] } } }, use('d')],
  ])('%s', (_, define, rule) => expect(brief({ d: define }, rule)).toEqual([]));

  test('used by another, and in a list', () => {
    const inList: Change = { set: `${REQUEST}/5/items/1/relevantWhen`, to: use('b') };
    expect(brief({ a: ref('request.urgent'), b: { not: [use('a')] } }, ref('request.urgent'), inList)).toEqual([]);
  });
});

describe('a fault', () => {
  test.each<[name: string, define: Readonly<Record<string, unknown>>, rule: unknown, found: readonly string[]]>([
    ['of syntax', { d: { equals: [1, 1] } }, use('d'), ['RULE_SYNTAX /define/d']],
    ['of types inside', { d: { eq: [ref('request.trade'), 1] } }, use('d'), ['RULE_TYPE /define/d']],
    ['of types outside', { d: ref('request.branches') }, { eq: [use('d'), 'x'] }, [`RULE_TYPE ${RULE}`]],
    ['that it is no condition', { d: ref('request.branches') }, use('d'), [`RULE_NOT_CONDITION ${RULE}`]],
    [
      'of an option',
      { d: ref('reply.established.answer') },
      { eq: [use('d'), { code: 'JA' }] },
      [`RULE_CODE_UNKNOWN ${RULE}`],
    ],
    ['of a reference', { d: ref('request.urgnt') }, use('d'), ['RULE_REF_UNKNOWN /define/d']],
    ['that it looks at a row', { d: { eq: [ref('$row.title'), 'x'] } }, use('d'), ['RULE_ROW_OUTSIDE /define/d']],
    [
      'that it looks into rows',
      { d: { answered: [ref('request.documents.title')] } },
      use('d'),
      ['RULE_REF_INTO_ROWS /define/d'],
    ],
    ['that it does not exist', { d: use('e') }, use('d'), ['DEFINE_UNKNOWN /define/d']],
    ['that every object has it', {}, use('constructor'), [`DEFINE_UNKNOWN ${RULE}`]],
    ['of a name', { 'D-1': true }, true, ['SHAPE_PATTERN /define']],
    [
      'of a time',
      { d: { lt: [{ now: [] }, { dateTime: '2026-01-31T24:00:00Z' }] } },
      use('d'),
      ['RULE_DATE /define/d'],
    ],
    ['of different times', { d: { lt: [{ now: [] }, { today: [] }] } }, use('d'), ['RULE_TYPE /define/d']],
    ['of a name that is none', { d: { defined: 1 } }, use('d'), ['RULE_SYNTAX /define/d']],
  ])('%s is told where it is', (_, define, rule, found) => expect(brief(define, rule)).toEqual(found));
});

describe('a cycle', () => {
  test('among named rules is told once, with the way', () => {
    const found = problemsAfter({ a: use('b'), b: { not: [use('c')] }, c: { or: [use('a'), use('b')] } }, use('a'));
    expect(found.map(({ code }) => code)).toContain('RULE_CYCLE');
    expect(found[0]).toMatchObject({
      at: `${FILE}#/define/a`,
      message: expect.stringContaining('a → b → c → a'),
    });
  });

  test('of one with itself', () =>
    expect(brief({ a: { not: [use('a')] } }, use('a'))).toEqual(['RULE_CYCLE /define/a']));

  test('of items goes through named rules, too', () => {
    const reason = ref('request.reason');
    const found = problemsAfter({ inner: { answered: [reason] }, outer: { not: [use('inner')] } }, true, {
      set: `${REQUEST}/3/relevantWhen`,
      to: use('outer'),
    });
    expect(found.map(({ code }) => code)).toEqual(['RULE_CYCLE']);
    expect(found[0]!.message).toContain('request.urgent → request.reason → request.urgent');
  });

  test('of an answer that is required by itself', () => {
    expect(brief({ d: { answered: [ref('reply.turnover')] } }, use('d'))).toEqual([`RULE_CYCLE ${RULE}`]);
  });
});

test('a named rule that is used only by one that nothing uses is not used', () => {
  expect(brief({ a: ref('request.urgent'), b: use('a') }, ref('request.urgent'))).toEqual([
    'DEFINE_UNUSED /define/a',
    'DEFINE_UNUSED /define/b',
  ]);
});

test('forty named rules, each of which uses the one before twice, are checked at once', () => {
  const define: Record<string, unknown> = { d0: ref('request.urgent') };
  for (let n = 1; n <= 40; n += 1) define[`d${n}`] = { coalesce: [use(`d${n - 1}`), use(`d${n - 1}`)] };
  const codes = problemsAfter(define, use('d40')).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['RULE_TOO_LARGE']));
});
