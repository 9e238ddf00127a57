import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import type { Question } from '../../../src/forms/definition/types.ts';
import { itemTypeOf, QUESTION_TYPES } from '../../../src/forms/itemTypes/itemTypes.ts';
import { CODE_LIST, ITEMS, read } from './itemKit.ts';

// Answers that each type takes.
const TAKEN: { readonly [T in Question['type']]: readonly unknown[] } = {
  boolean: [true, false],
  text: ['abc'],
  multilingualText: [[], [{ language: 'fr', text: 'abc' }]],
  integer: [0, 10],
  decimal: ['0', '-1.25'],
  money: [{ amount: '12.50', currency: 'EUR' }],
  percentage: ['12.5'],
  quantity: ['12.5'],
  date: ['2024-02-29'],
  time: ['09:30'],
  dateTime: ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.5+01:00'],
  year: [1900],
  yearMonth: ['2026-03'],
  duration: ['P1Y6M'],
  period: [{ from: '2026-01-01', to: '2026-02-01' }],
  choice: ['FINE'],
  multiChoice: [[], ['FINE', 'WARNING']],
  identifier: ['PL8567346215'],
  email: ['ana@example.eu'],
  phone: ['+32 2 555 12 34'],
  url: ['https://example.eu/'],
  file: ['0f8fad5b-d9cb-469f-a165-70867728950e'],
  reference: ['k3'],
  declaration: [true, false],
};

const OF_OTHER_TYPES = [true, 7, 1.5, 'a\nb', [1], [{ language: 'xx' }], {}, { amount: 1 }, { from: 1 }, null];

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats.default(ajv);

test.each(QUESTION_TYPES)('what the schema of %s says is what is read', (type) => {
  const item: Question = ITEMS[type];
  const codes = CODE_LIST.options.map(({ code }) => code);
  const validate = ajv.compile(itemTypeOf(item).jsonSchema(item, codes));
  for (const value of TAKEN[type]) {
    expect(read(item, value)).toHaveProperty('value');
    expect([value, validate(value)]).toEqual([value, true]);
  }
  for (const value of OF_OTHER_TYPES) {
    const result = read(item, value);
    if ('issue' in result && result.issue === 'WRONG_TYPE') expect([value, validate(value)]).toEqual([value, false]);
  }
});

test('an open period, several rows and an empty end', () => {
  const open: Question = { ...ITEMS.period, open: true };
  const validate = ajv.compile(itemTypeOf(open).jsonSchema(open, []));
  expect([{ from: '2026-01-01' }, { from: '2026-01-01', to: null }].map((value) => validate(value))).toEqual([
    true,
    true,
  ]);
  expect(ajv.compile(itemTypeOf(ITEMS.period).jsonSchema(ITEMS.period, []))({ from: '2026-01-01' })).toBe(false);
  const many: Question = { ...ITEMS.reference, many: true };
  const rows = ajv.compile(itemTypeOf(many).jsonSchema(many, []));
  expect([rows(['a']), rows('a'), rows(['a b'])]).toEqual([true, false, false]);
});
