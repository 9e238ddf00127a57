import { describe, expect, test } from '@jest/globals';

import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { type Change, change, validSource, WORKFLOWS } from './fixtures.ts';

const FILE = 'services/establishment.v1.json';
const ITEMS = '/modules/particulars/items';
const RULE = '/questionnaire/forms/reply/items/2/requiredWhen';

function problemsAfter(...changes: readonly Change[]) {
  return checkQuestionnaire(change(validSource(['en']), changes), FILE, { workflows: WORKFLOWS });
}

function codesAfter(...changes: readonly Change[]): string[] {
  return problemsAfter(...changes).map(({ code }) => code);
}

/** Puts an item in the place of the text "postcode". */
function asks(values: object): Change {
  return { set: `${ITEMS}/15`, to: { key: 'postcode', ...values } };
}

test.each<[object]>([
  [{ type: 'text', minLength: 11, maxLength: 10 }],
  [{ type: 'percentage', scale: 0, min: 2, max: 1 }],
  [{ type: 'quantity', unit: 'hour', scale: 0, min: 2, max: 1 }],
  [{ type: 'time', min: '09:00', max: '08:59' }],
  [{ type: 'year', min: 2001, max: 2000 }],
  [{ type: 'yearMonth', min: '2001-01', max: '2000-12' }],
  [{ type: 'period', min: '2001-01-01', max: '2000-12-31' }],
])('bounds of %j are crossed', (item) => expect(codesAfter(asks(item))).toEqual(['BOUNDS_CROSSED']));

test.each<[object]>([
  [{ type: 'text', minLength: 10, maxLength: 10 }],
  [{ type: 'time', min: '09:00', max: '09:00' }],
  [{ type: 'period', min: '2001-01-01', max: { today: [] } }],
])('bounds of %j are not', (item) => expect(codesAfter(asks(item))).toEqual([]));

describe('first answers', () => {
  test.each<[object, object, fits: boolean]>([
    [{ type: 'date' }, { from: 'today' }, true],
    [{ type: 'dateTime' }, { from: 'today' }, false],
    [{ type: 'text', maxLength: 9 }, { from: 'requesting.name' }, true],
    [{ type: 'text', maxLength: 9 }, { from: 'responding.country' }, true],
    [{ type: 'choice', options: 'country' }, { from: 'responding.country' }, true],
    [{ type: 'choice', options: 'yesNo' }, { from: 'responding.country' }, false],
    [{ type: 'choice', options: 'country' }, { from: 'responding.name' }, false],
    [{ type: 'boolean' }, { from: 'requesting.name' }, false],
    [{ type: 'choice', options: 'yesNo' }, { value: 'YES' }, true],
    [{ type: 'choice', options: 'yesNo' }, { value: 'MAYBE' }, false],
    [{ type: 'time' }, { value: '9:00' }, false],
    [{ type: 'identifier', scheme: 'VAT' }, { value: 'PL8567346215' }, true],
    [{ type: 'period' }, { value: { from: '2026-01-01', to: '2026-12-31' } }, true],
    [{ type: 'declaration' }, { value: true }, false],
  ])('%j starts with %j: %p', (item, initial, fits) => {
    const codes = codesAfter(asks({ ...item, initial })).filter((code) => code === 'INITIAL_TYPE');
    expect(codes).toEqual(fits ? [] : ['INITIAL_TYPE']);
  });
});

describe('defaults', () => {
  test.each<[object, unknown, fits: boolean]>([
    [{ type: 'boolean' }, false, true],
    [{ type: 'boolean' }, { eq: [1, 1] }, true],
    [{ type: 'boolean' }, 0, false],
    [{ type: 'integer' }, 3, true],
    [{ type: 'integer' }, 1.5, false],
    [{ type: 'percentage', scale: 1 }, 12.5, true],
    [{ type: 'year' }, { yearOf: [{ today: [] }] }, true],
    [{ type: 'date' }, { today: [] }, true],
    [{ type: 'date' }, '2026-01-01', true],
    [{ type: 'date' }, 'tomorrow', false],
    [{ type: 'dateTime' }, { now: [] }, true],
    [{ type: 'yearMonth' }, { date: '2026-01-01' }, false],
    [{ type: 'text', maxLength: 9 }, { ref: 'request.branches' }, false],
    [{ type: 'text', maxLength: 9 }, { ref: 'request.trade' }, true],
    [{ type: 'choice', options: 'yesNo' }, { code: 'NO' }, true],
    [{ type: 'choice', options: 'yesNo' }, { code: 'MAYBE' }, false],
    [{ type: 'multiChoice', options: 'yesNo' }, { code: 'NO' }, true],
    [{ type: 'period' }, { today: [] }, false],
  ])('%j counts as %j: %p', (item, rule, fits) => {
    const codes = codesAfter(asks({ ...item, default: rule })).filter((code) => code === 'DEFAULT_TYPE');
    expect(codes).toEqual(fits ? [] : ['DEFAULT_TYPE']);
  });
});

test.each<[object, severity: string | null]>([
  [{ type: 'email' }, 'warning'],
  [{ type: 'phone' }, 'warning'],
  [{ type: 'identifier', scheme: 'NATIONAL_PERSON' }, 'error'],
  [{ type: 'multilingualText', maxLength: 9, multiline: true }, 'error'],
  [{ type: 'identifier', scheme: 'NATIONAL_COMPANY' }, null],
  [{ type: 'multilingualText', maxLength: 9 }, null],
  [{ type: 'email', personalData: true }, null],
])('%j is personal: %p', (item, severity) => {
  const unmarked: Change[] = [
    { remove: '/questionnaire/forms/reply/items/1/sensitive' },
    { remove: '/questionnaire/tests' },
    asks(item),
  ];
  const found = problemsAfter(...unmarked).filter(({ code }) => code === 'PERSONAL_DATA_MISSING');
  expect(found.map((problem) => problem.severity ?? 'error')).toEqual(severity === null ? [] : [severity]);
});

test.each<[object, number]>([
  [{ type: 'identifier', scheme: 'LEI', country: 'PL' }, 1],
  [{ type: 'identifier', scheme: 'VAT', country: 'NO' }, 1],
  [{ type: 'identifier', scheme: 'VAT', country: 'XI' }, 0],
  [{ type: 'identifier', scheme: 'IBAN', country: 'NO' }, 0],
  [{ type: 'identifier', scheme: 'NATIONAL_COMPANY', country: 'CY' }, 1],
  [{ type: 'identifier', scheme: 'NATIONAL_COMPANY', country: 'IS' }, 0],
])('%j is unsupported: %p', (item, count) => {
  expect(codesAfter(asks(item)).filter((code) => code === 'IDENTIFIER_UNSUPPORTED')).toHaveLength(count);
});

describe('parts of answers in rules', () => {
  const stay = 'reply.measures.particulars.stay';
  test.each<[object, codes: readonly string[]]>([
    [{ lt: [{ ref: `${stay}.from` }, { ref: `${stay}.to` }] }, []],
    [{ answered: [{ ref: stay }] }, []],
    [{ answered: [{ ref: `${stay}.to` }] }, []],
    [{ lt: [{ ref: stay }, { today: [] }] }, ['RULE_TYPE']],
    [{ gt: [{ ref: `${stay}.from` }, 3] }, ['RULE_TYPE']],
    [{ answered: [{ ref: `${stay}.until` }] }, ['RULE_REF_UNKNOWN']],
    [{ answered: [{ ref: 'request.trade.length' }] }, ['RULE_REF_UNKNOWN']],
    [{ gt: [{ ref: 'reply.measures.list.amount.amount' }, 3] }, ['RULE_REF_INTO_ROWS']],
    [{ any: { in: 'reply.measures.list', where: { gt: [{ ref: '$row.amount.amount' }, 3] } } }, []],
    [{ any: { in: 'reply.measures.list', where: { gt: [{ ref: '$row.amount' }, 3] } } }, ['RULE_TYPE']],
  ])('%j → %j', (to, codes) => expect(codesAfter({ set: RULE, to })).toEqual(codes));

  test('a slip is told from the parts that there are', () => {
    const [problem] = problemsAfter({ set: RULE, to: { answered: [{ ref: `${stay}.form` }] } });
    expect(problem?.fix).toBe(`Did you mean "${stay}.from"?`);
  });

  test('an item is not shown by a part of its own answer', () => {
    const change: Change = { set: `${ITEMS}/8/relevantWhen`, to: { answered: [{ ref: `${stay}.from` }] } };
    expect(codesAfter(change)).toEqual(['RULE_CYCLE']);
  });
});

test('one message for each key that an item does not know, however it is built', () => {
  const found = problemsAfter(asks({ type: 'period', opn: true, requird: true, maxLenght: 3 }));
  expect(found.map(({ code, fix }) => [code, fix.slice(0, 25)])).toEqual([
    ['SHAPE_UNKNOWN_KEY', 'Did you mean "open"?'],
    ['SHAPE_UNKNOWN_KEY', 'Did you mean "required"?'],
    ['SHAPE_UNKNOWN_KEY', 'Remove it. Possible here:'],
  ]);
});
