import { describe, expect, test } from '@jest/globals';

import type { Question } from '../../../src/forms/definition/types.ts';
import { itemTypeOf } from '../../../src/forms/itemTypes/itemTypes.ts';
import { isUnit } from '../../../src/forms/itemTypes/notation/units.ts';
import { MOMENT, TODAY } from '../sample.ts';
import { check, ITEMS, read } from './itemKit.ts';

const FORMAT = { issue: 'FORMAT' };
const WRONG_TYPE = { issue: 'WRONG_TYPE' };

describe('text in several languages', () => {
  const entry = (language: string, text: string) => ({ language, text });
  test('is kept by language, cleaned, without empty ones', () => {
    const given = [entry('fr', ' e\u0301te\u0301 '), entry('en', 'a'), entry('de', ' ')];
    expect(read(ITEMS.multilingualText, given)).toEqual({ value: { texts: { fr: 'été', en: 'a' } } });
  });
  test.each([[[]], [[entry('en', '  ')]]])('%j is no answer', (given) =>
    expect(read(ITEMS.multilingualText, given)).toEqual({ value: null }),
  );
  test.each([
    [[entry('en', 'a'), entry('en', 'b')]],
    [[entry('xx', 'a')]],
    [[entry('__proto__', 'a')]],
    [[entry('EN', 'a')]],
    [[entry('en', 'a\nb')]],
    [[entry('en', '\ud800')]],
    [Array.from({ length: 31 }, () => entry('en', ''))],
  ])('%j is refused', (given) => expect(read(ITEMS.multilingualText, given)).toEqual(FORMAT));
  test.each([{ en: 'a' }, [['en', 'a']], [{ language: 'en', text: 1 }], [null]])('%j is of the wrong type', (given) =>
    expect(read(ITEMS.multilingualText, given)).toEqual(WRONG_TYPE),
  );
  test('misses length and languages', () => {
    expect(check(ITEMS.multilingualText, { texts: { en: 'abcde', fr: 'a' } })).toEqual([]);
    expect(check(ITEMS.multilingualText, { texts: { de: 'abcdef' } })).toEqual([
      { code: 'TOO_LONG', limit: 5 },
      { code: 'LANGUAGE_MISSING', limit: 'en, fr' },
    ]);
  });
});

describe.each([ITEMS.percentage, ITEMS.quantity])('$type', (item) => {
  test.each(['0', '12.5', '-3'])('%s', (value) => expect(read(item, value)).toEqual({ value }));
  test.each(['12,5', '12 %', '1e3', ''])('%j is refused', (value) => expect(read(item, value)).toEqual(FORMAT));
  test('is a number to rules, exact', () => {
    expect(itemTypeOf(item).ruleType).toBe('number');
    expect(itemTypeOf(item).operand?.('0.10')).toEqual({ units: 10n, scale: 2 });
  });
  test('misses', () => {
    expect(check(item, '-0.25')).toEqual([
      { code: 'TOO_MANY_DECIMALS', limit: 1 },
      { code: 'BELOW_MINIMUM', limit: 0 },
    ]);
    expect(check(item, '1000.1')).toEqual([{ code: 'ABOVE_MAXIMUM', limit: item.max }]);
    expect(check(item, '99.9')).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['hectare', true],
  ['kilometer-per-hour', true],
  ['hour', true],
  ['kilometre', false],
  ['Hour', false],
  ['', false],
  ['hour-per-', false],
  ['meter-per-second-per-second', false],
  ['constructor', false],
])('unit %j: %p', (unit, known) => expect(isUnit(unit)).toBe(known));

describe('time', () => {
  test.each(['00:00', '23:59', '09:30'])('%s', (value) => expect(read(ITEMS.time, value)).toEqual({ value }));
  test.each(['24:00', '9:30', '09:60', '09:30:00', '09.30', '09:30Z', ' 09:30', '09:30\n'])('%j is refused', (value) =>
    expect(read(ITEMS.time, value)).toEqual(FORMAT),
  );
  test.each<[string, object[]]>([
    ['08:00', []],
    ['17:30', []],
    ['07:59', [{ code: 'BELOW_MINIMUM', limit: '08:00' }]],
    ['17:31', [{ code: 'ABOVE_MAXIMUM', limit: '17:30' }]],
  ])('%s misses %j', (value, misses) => expect(check(ITEMS.time, value)).toEqual(misses));
});

describe('moment', () => {
  test.each<[string, string]>([
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00Z'],
    ['2026-03-01T09:30:00.987+02:00', '2026-03-01T07:30:00Z'],
    ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00Z'],
  ])('%s is kept as %s', (given, value) => expect(read(ITEMS.dateTime, given)).toEqual({ value }));
  test.each([
    '2026-03-01',
    '2026-03-01T09:30:00',
    '2026-03-01T09:30Z',
    '2026-02-29T09:30:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:30:60Z',
    '2026-03-01 09:30:00Z',
    '2026-03-01T09:30:00+24:00',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-01:00',
    '+002026-03-01T09:30:00Z',
    'now',
  ])('%s is refused', (value) => expect(read(ITEMS.dateTime, value)).toEqual(FORMAT));
});

describe('year', () => {
  test.each([1000, 9999])('%p', (value) => expect(read(ITEMS.year, value)).toEqual({ value }));
  test.each([999, 10000, 2026.5, -2026, Number.POSITIVE_INFINITY])('%p is refused', (value) =>
    expect(read(ITEMS.year, value)).toEqual(FORMAT),
  );
  test('misses', () => {
    expect(check(ITEMS.year, 1900)).toEqual([]);
    expect(check(ITEMS.year, 1899)).toEqual([{ code: 'BELOW_MINIMUM', limit: 1900 }]);
    expect(check(ITEMS.year, 2101)).toEqual([{ code: 'ABOVE_MAXIMUM', limit: 2100 }]);
  });
});

describe('month', () => {
  test.each(['2026-03', '0001-12'])('%s', (value) => expect(read(ITEMS.yearMonth, value)).toEqual({ value }));
  test.each(['2026-13', '2026-00', '2026-3', '2026-03-01', '03/2026', ''])('%j is refused', (value) =>
    expect(read(ITEMS.yearMonth, value)).toEqual(FORMAT),
  );
  test.each<[string, object[]]>([
    ['2000-02', []],
    ['2000-01', [{ code: 'BELOW_MINIMUM', limit: '2000-02' }]],
    ['2027-01', [{ code: 'ABOVE_MAXIMUM', limit: '2026-12' }]],
  ])('%s misses %j', (value, misses) => expect(check(ITEMS.yearMonth, value)).toEqual(misses));
});

describe('length of time', () => {
  const all: Question = { ...ITEMS.duration, units: ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] };
  const days: Question = { ...ITEMS.duration, units: ['days', 'minutes'] };
  test.each<[Question, string, string]>([
    [ITEMS.duration, 'P1Y6M', 'P1Y6M'],
    [ITEMS.duration, 'P18M', 'P1Y6M'],
    [ITEMS.duration, 'P1Y0M0D', 'P1Y'],
    [ITEMS.duration, 'P0M', 'P0D'],
    [all, 'P40DT90M', 'P5W5DT1H30M'],
    [all, 'PT60M', 'PT1H'],
    [days, 'P0014DT90M', 'P14DT90M'],
  ])('%j takes %s as %s', (item, given, value) => expect(read(item, given)).toEqual({ value }));
  test.each(['P', 'PT', 'P1D', '1Y', 'P-1Y', '-P1Y', 'P1.5Y', 'P1M1Y', 'PT5M', 'P1YT', 'P1234567Y', 'p1y'])(
    '%s is refused',
    (value) => expect(read(ITEMS.duration, value)).toEqual(FORMAT),
  );
});

describe('period', () => {
  const open: Question = { ...ITEMS.period, open: true };
  test('from one day to another, and nothing else', () => {
    const value = { from: '2026-01-01', to: '2026-02-01' };
    expect(read(ITEMS.period, { ...value, note: 'x' })).toEqual({ value });
    expect(read(ITEMS.period, { from: '2026-01-01', to: null })).toEqual({ value: { from: '2026-01-01' } });
  });
  test.each([{ to: '2026-01-01' }, { from: null }, { from: '2026-01-01', to: 5 }, '2026-01-01/2026-02-01', []])(
    '%j is of the wrong type',
    (value) => expect(read(ITEMS.period, value)).toEqual(WRONG_TYPE),
  );
  test.each([{ from: '2026-02-30' }, { from: '2026-01-01', to: '' }, { from: '' }])('%j is refused', (value) =>
    expect(read(ITEMS.period, value)).toEqual(FORMAT),
  );
  test('misses', () => {
    expect(check(ITEMS.period, { from: '2000-01-01', to: TODAY })).toEqual([]);
    expect(check(ITEMS.period, { from: '2026-01-01' })).toEqual([{ code: 'REQUIRED' }]);
    expect(check(open, { from: '2026-01-01' })).toEqual([]);
    expect(check(open, { from: '2026-02-01', to: '2026-01-31' })).toEqual([{ code: 'PERIOD_REVERSED' }]);
    expect(check(open, { from: '1999-12-31', to: '2026-03-03' })).toEqual([
      { code: 'BELOW_MINIMUM', limit: '2000-01-01' },
      { code: 'ABOVE_MAXIMUM', limit: TODAY },
    ]);
    expect(check(open, { from: '2026-03-03' })).toEqual([{ code: 'ABOVE_MAXIMUM', limit: TODAY }]);
  });
});

test('a declaration keeps who made it and when, and can be taken back', () => {
  expect(read(ITEMS.declaration, true)).toEqual({ value: { by: 'Ana Kowalska', at: MOMENT.now } });
  expect(read(ITEMS.declaration, false)).toEqual({ value: null });
  expect(read(ITEMS.declaration, { by: 'Somebody else', at: MOMENT.now })).toEqual(WRONG_TYPE);
});
