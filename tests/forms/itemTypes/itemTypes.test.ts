import { describe, expect, test } from '@jest/globals';

import type { Question } from '../../../src/forms/definition/types.ts';
import { itemTypeOf, QUESTION_TYPES } from '../../../src/forms/itemTypes/itemTypes.ts';
import { MOMENT, TODAY } from '../sample.ts';
import { check, ITEMS, read } from './itemKit.ts';

const NO_LIST = { ...MOMENT, by: '', codeList: undefined };

test('there is a row for every type', () => {
  expect(Object.keys(ITEMS).sort()).toEqual([...QUESTION_TYPES].sort());
});

describe('no type takes what is of another JSON type', () => {
  const values = [
    null,
    undefined,
    true,
    7,
    Number.NaN,
    'text',
    '',
    [],
    ['FINE'],
    [1],
    {},
    { amount: 1 },
    { from: 1 },
    [{ language: 'en' }],
    Symbol('x'),
    () => 1,
  ];
  const texts = ['text', ''];
  const taken: Readonly<Partial<Record<Question['type'], unknown[]>>> = {
    boolean: [true],
    declaration: [true],
    integer: [7, Number.NaN],
    year: [7, Number.NaN],
    multiChoice: [[], ['FINE']],
    multilingualText: [[]],
    ...{ text: texts, decimal: texts, percentage: texts, quantity: texts, date: texts, time: texts, dateTime: texts },
    ...{ yearMonth: texts, duration: texts, choice: texts, identifier: texts, email: texts, phone: texts, url: texts },
    ...{ file: texts, reference: texts },
  };
  test.each(QUESTION_TYPES)('%s', (type) => {
    for (const value of values) {
      const isWrong = !(taken[type] ?? []).some(
        (other) => JSON.stringify(other) === JSON.stringify(value) && typeof other === typeof value,
      );
      const result = read(ITEMS[type], value);
      if (isWrong) expect(result).toEqual({ issue: 'WRONG_TYPE' });
      else expect(result).not.toEqual({ issue: 'WRONG_TYPE' });
    }
  });
});

describe('boolean', () => {
  test.each([true, false])('%p', (value) => expect(read(ITEMS.boolean, value)).toEqual({ value }));
});

describe('text', () => {
  const multiline: Question = { ...ITEMS.text, multiline: true };
  test.each<[string, string]>([
    ['  Ada \t', 'Ada'],
    ['e\u0301', '\u00e9'],
    ['a\tb', 'a\tb'],
    ['\u00a0', ''],
    ['👩‍⚖️', '👩‍⚖️'],
    ['<script>', '<script>'],
    ["'; drop table", "'; drop table"],
  ])('%j is kept as %j', (given, value) => expect(read(ITEMS.text, given)).toEqual({ value }));

  test.each(['a\nb', 'a\rb', 'a\r\nb', 'a\u0000b', '\u001b[31m', 'a\u007f', '\ud800', 'x\udc00'])(
    '%j is refused',
    (value) => {
      expect(read(ITEMS.text, value)).toEqual({ issue: 'FORMAT' });
    },
  );

  test.each<[string, string]>([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\n a \n', 'a'],
  ])('of several lines: %j is kept as %j', (given, value) => expect(read(multiline, given)).toEqual({ value }));

  test('of several lines takes no other control characters', () => {
    expect(read(multiline, 'a\n\u0000')).toEqual({ issue: 'FORMAT' });
  });

  test('longer than allowed', () => {
    expect(check(ITEMS.text, 'abcde')).toEqual([]);
    expect(check(ITEMS.text, 'abcdef')).toEqual([{ code: 'TOO_LONG', limit: 5 }]);
    // The length is counted in UTF-16 units, as the browser's maxlength does.
    expect(check(ITEMS.text, '😀😀😀')).toEqual([{ code: 'TOO_LONG', limit: 5 }]);
  });
});

describe('text with a least length and a pattern', () => {
  const code: Question = { ...ITEMS.text, minLength: 2, pattern: '[A-Z]+\\d?' };
  test.each<[string, object[]]>([
    ['AB1', []],
    ['A', [{ code: 'TOO_SHORT', limit: 2 }]],
    ['ab', [{ code: 'PATTERN' }]],
    ['AB12', [{ code: 'PATTERN' }]],
    ['a', [{ code: 'TOO_SHORT', limit: 2 }, { code: 'PATTERN' }]],
    ['ABCDEF', [{ code: 'TOO_LONG', limit: 5 }]],
  ])('%s misses %j', (value, misses) => expect(check(code, value)).toEqual(misses));
});

describe('integer', () => {
  test.each([0, -1, 2 ** 31 - 1, -(2 ** 31) + 1])('%p', (value) =>
    expect(read(ITEMS.integer, value)).toEqual({ value }),
  );
  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, -(2 ** 31), 1e300])('%p is refused', (value) => {
    expect(read(ITEMS.integer, value)).toEqual({ issue: 'FORMAT' });
  });
  test.each<[number, object[]]>([
    [-1, []],
    [10, []],
    [-2, [{ code: 'BELOW_MINIMUM', limit: -1 }]],
    [11, [{ code: 'ABOVE_MAXIMUM', limit: 10 }]],
  ])('%p misses %j', (value, misses) => expect(check(ITEMS.integer, value)).toEqual(misses));
});

describe('decimal', () => {
  test.each(['0', '-1.5', '123456789012345.123456789012', '0.10'])('%s', (value) => {
    expect(read(ITEMS.decimal, value)).toEqual({ value });
  });
  test.each([
    '',
    '1,5',
    '.5',
    '1.',
    '+1',
    '1e3',
    ' 1',
    '١',
    '0x1',
    'NaN',
    '1234567890123456',
    '1.1234567890123',
    '--1',
  ])('%j is refused', (value) => {
    expect(read(ITEMS.decimal, value)).toEqual({ issue: 'FORMAT' });
  });
  test.each<[string, object[]]>([
    ['9.50', []],
    ['0', []],
    ['9.51', [{ code: 'ABOVE_MAXIMUM', limit: 9.5 }]],
    ['-0.01', [{ code: 'BELOW_MINIMUM', limit: 0 }]],
    ['1.234', [{ code: 'TOO_MANY_DECIMALS', limit: 2 }]],
  ])('%s misses %j', (value, misses) => expect(check(ITEMS.decimal, value)).toEqual(misses));

  test('rules reckon with the number', () =>
    expect(itemTypeOf(ITEMS.decimal).operand?.('10.50')).toEqual({ units: 1050n, scale: 2 }));
});

describe('money', () => {
  test.each([
    { amount: '0', currency: 'EUR' },
    { amount: '12.50', currency: 'SEK' },
    { amount: '999999999999999.99', currency: 'BGN' },
  ])('%j', (value) => expect(read(ITEMS.money, value)).toEqual({ value }));

  test('nothing but amount and currency is kept', () => {
    const value = { amount: '1', currency: 'EUR', note: 'x', __proto__: { evil: true } };
    expect(read(ITEMS.money, value)).toEqual({ value: { amount: '1', currency: 'EUR' } });
  });

  test.each([
    { amount: '-1', currency: 'EUR' },
    { amount: '1.234', currency: 'EUR' },
    { amount: '1,5', currency: 'EUR' },
    { amount: '', currency: 'EUR' },
    { amount: '1', currency: 'EURO' },
    { amount: '1', currency: 'eur' },
    { amount: '1', currency: 'constructor' },
  ])('%j is refused', (value) => expect(read(ITEMS.money, value)).toEqual({ issue: 'FORMAT' }));

  test.each([{ amount: 1, currency: 'EUR' }, { amount: '1' }, { amount: '1', currency: null }])(
    '%j is of the wrong type',
    (value) => {
      expect(read(ITEMS.money, value)).toEqual({ issue: 'WRONG_TYPE' });
    },
  );
});

describe('date', () => {
  test.each(['2024-02-29', '0001-01-01', '9999-12-31'])('%s', (value) =>
    expect(read(ITEMS.date, value)).toEqual({ value }),
  );
  test.each([
    '2023-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '01.02.2026',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    '20260101',
    ' 2026-01-01',
  ])('%j is refused', (value) => {
    expect(read(ITEMS.date, value)).toEqual({ issue: 'FORMAT' });
  });
  test.each<[string, object[]]>([
    ['2000-01-01', []],
    [TODAY, []],
    ['1999-12-31', [{ code: 'BELOW_MINIMUM', limit: '2000-01-01' }]],
    ['2026-03-03', [{ code: 'ABOVE_MAXIMUM', limit: TODAY }]],
  ])('%s misses %j', (value, misses) => expect(check(ITEMS.date, value)).toEqual(misses));
});

describe('choice', () => {
  test('an option', () => expect(read(ITEMS.choice, 'FINE')).toEqual({ value: 'FINE' }));
  test.each(['', 'fine', 'JAIL', '__proto__', 'length'])('%j is refused', (value) => {
    expect(read(ITEMS.choice, value)).toEqual({ issue: 'NOT_AN_OPTION' });
  });
  test('a retired option is still read, and reported', () => {
    expect(read(ITEMS.choice, 'PILLORY')).toEqual({ value: 'PILLORY' });
    expect(check(ITEMS.choice, 'PILLORY')).toEqual([{ code: 'OPTION_RETIRED' }]);
    expect(check(ITEMS.choice, 'FINE')).toEqual([]);
  });
  test('without a list there are no options', () => {
    expect(itemTypeOf(ITEMS.choice).read('FINE', ITEMS.choice, NO_LIST)).toEqual({ issue: 'NOT_AN_OPTION' });
  });
});

describe('multiple choice', () => {
  test.each<[string[], string[]]>([
    [[], []],
    [
      ['FINE', 'WARNING'],
      ['WARNING', 'FINE'],
    ],
    [['FINE', 'FINE'], ['FINE']],
  ])('%j is kept as %j', (given, value) => expect(read(ITEMS.multiChoice, given)).toEqual({ value }));
  test.each([[['JAIL']], [['FINE', 'JAIL']], [['']]])('%j is refused', (value) => {
    expect(read(ITEMS.multiChoice, value)).toEqual({ issue: 'NOT_AN_OPTION' });
  });
  test.each([[['FINE', 1]], [[null]], [[['FINE']]]])('%j is of the wrong type', (value) => {
    expect(read(ITEMS.multiChoice, value)).toEqual({ issue: 'WRONG_TYPE' });
  });
  test('a retired option is still read, and reported', () => {
    expect(read(ITEMS.multiChoice, ['PILLORY', 'FINE'])).toEqual({ value: ['FINE', 'PILLORY'] });
    expect(check(ITEMS.multiChoice, ['FINE', 'PILLORY'])).toEqual([{ code: 'OPTION_RETIRED' }]);
    expect(check(ITEMS.multiChoice, ['FINE'])).toEqual([]);
  });
  test('an option that stands alone', () => {
    expect(check(ITEMS.multiChoice, ['NONE'])).toEqual([]);
    expect(check(ITEMS.multiChoice, ['FINE', 'NONE'])).toEqual([{ code: 'EXCLUSIVE_OPTION' }]);
  });
});

describe('file', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  test('the id of an upload', () => expect(read(ITEMS.file, id)).toEqual({ value: id }));
  test.each(['', 'x', id.toUpperCase(), `${id} `, `../${id}`, id.slice(1)])('%j is refused', (value) => {
    expect(read(ITEMS.file, value)).toEqual({ issue: 'FORMAT' });
  });
});
