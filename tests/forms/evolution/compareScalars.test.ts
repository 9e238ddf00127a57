import { expect, test } from '@jest/globals';

import type { Item } from '../../../src/forms/definition/types.ts';
import { classOf } from '../../../src/forms/evolution/classOf.ts';
import { compareProperties } from '../../../src/forms/evolution/compare/compareProperties.ts';

const quantity: Item = { key: 'a', type: 'quantity', unit: 'hour', scale: 1 };
const identifier: Item = { key: 'a', type: 'identifier', scheme: 'VAT' };
const period: Item = { key: 'a', type: 'period' };
const duration: Item = { key: 'a', type: 'duration', units: ['years', 'months'] };
const texts: Item = { key: 'a', type: 'multilingualText', maxLength: 10, languages: ['en', 'fr'] };
const time: Item = { key: 'a', type: 'time', min: '08:00' };
const month: Item = { key: 'a', type: 'yearMonth', max: '2026-12' };
const code: Item = { key: 'a', type: 'text', maxLength: 10 };

test.each<[Item, object, kind: string]>([
  [quantity, {}, ''],
  [quantity, { unit: 'day' }, 'forbidden UNIT_CHANGED'],
  [identifier, { scheme: 'EORI' }, 'forbidden UNIT_CHANGED'],
  [identifier, { country: 'PL' }, 'tightening BOUND_NARROWED'],
  [{ ...identifier, country: 'PL' }, { country: 'DE' }, 'tightening BOUND_NARROWED'],
  [{ ...identifier, country: 'PL' }, { country: undefined }, 'loosening BOUND_WIDENED'],
  [period, { open: true }, 'loosening BOUND_WIDENED'],
  [{ ...period, open: true }, { open: false }, 'tightening BOUND_NARROWED'],
  [period, { open: false }, ''],
  [duration, { units: ['years'] }, 'tightening BOUND_NARROWED'],
  [duration, { units: ['years', 'months', 'days'] }, 'loosening BOUND_WIDENED'],
  [duration, { units: ['months', 'years'] }, 'editorial ORDER_CHANGED'],
  [texts, { languages: ['en', 'fr', 'de'] }, 'tightening BOUND_NARROWED'],
  [texts, { languages: undefined }, 'loosening BOUND_WIDENED'],
  [texts, { languages: ['fr', 'en'] }, 'editorial ORDER_CHANGED'],
  [time, { min: '09:00' }, 'tightening BOUND_NARROWED'],
  [time, { min: '07:30' }, 'loosening BOUND_WIDENED'],
  [month, { max: '2027-01' }, 'loosening BOUND_WIDENED'],
  [code, { minLength: 2 }, 'tightening BOUND_NARROWED'],
])('%j, then %j: %s', (item, values, expected) => {
  const found = compareProperties('request.a', item, { ...item, ...values } as Item);
  expect(found.map(({ kind }) => `${classOf(kind)} ${kind}`).join()).toBe(expected);
});
