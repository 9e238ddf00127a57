import { expect, test } from '@jest/globals';

import type { Value } from '../../../src/forms/answers/values.ts';
import type { Question } from '../../../src/forms/definition/types.ts';
import { LANGUAGES, localeOf } from '../../../src/forms/texts/languages.ts';
import { display, ITEMS } from './itemKit.ts';

const SPEED: Question = { ...ITEMS.quantity, unit: 'kilometer-per-hour' };
const TEXTS = { texts: { fr: 'Boulangerie', en: 'Bakery' } };
const STAY = { from: '2026-03-01', to: '2026-04-02' };

test.each<[Question, Value, language: string, words: string]>([
  [ITEMS.integer, 12345, 'de', '12.345'],
  [ITEMS.decimal, '1234.50', 'sv', '1 234,50'],
  [ITEMS.decimal, '123456789012345.123456789012', 'en', '123,456,789,012,345.123456789012'],
  [ITEMS.money, { amount: '1234.5', currency: 'EUR' }, 'en', '€1,234.50'],
  [ITEMS.percentage, '12.5', 'de', '12,5 %'],
  [ITEMS.percentage, '7', 'en', '7%'],
  [ITEMS.quantity, '2.5', 'fr', '2,5 kilogrammes'],
  [SPEED, '90', 'de', '90 Kilometer pro Stunde'],
  [ITEMS.date, '2026-03-01', 'pl', '1 marca 2026'],
  [ITEMS.time, '17:05', 'sv', '17:05'],
  [ITEMS.dateTime, '2026-07-01T10:00:00Z', 'de', '1. Juli 2026 um 12:00 MESZ'],
  [ITEMS.dateTime, '2026-12-31T23:30:00Z', 'en', '1 January 2027 at 00:30 GMT+1'],
  [ITEMS.yearMonth, '2026-03', 'fr', 'mars 2026'],
  [ITEMS.duration, 'P1Y6M', 'de', '1 Jahr, 6 Monate'],
  [ITEMS.duration, 'P2M', 'pl', '2 miesiące'],
  [ITEMS.duration, 'P0D', 'en', '0 months'],
  [ITEMS.period, STAY, 'en', '1 March – 2 April 2026'],
  [ITEMS.period, { from: '2026-03-01' }, 'sv', '1 mars 2026 –'],
  [ITEMS.period, { from: '2026-04-02', to: '2026-03-01' }, 'en', '2 April 2026 – 1 March 2026'],
  [ITEMS.multilingualText, TEXTS, 'fr', 'Boulangerie'],
  [ITEMS.multilingualText, TEXTS, 'sv', 'Bakery'],
  [ITEMS.multilingualText, { texts: { de: 'Bäckerei' } }, 'sv', 'Bäckerei'],
  [
    ITEMS.declaration,
    { by: 'Ana Kowalska', at: '2026-03-02T09:30:00Z' },
    'en',
    'Ana Kowalska 2 March 2026 at 10:30 GMT+1',
  ],
])('$type: %j in %s', (item, value, language, words) => {
  expect(display(item, value, localeOf(language))).toBe(words);
});

test.each(LANGUAGES)('%s has words for every unit of time', (language) => {
  const all: Question = { ...ITEMS.duration, units: ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] };
  const words = display(all, 'P1Y2M3W4DT5H6M', localeOf(language)) ?? '';
  expect(words.match(/\d/g)).toEqual(expect.arrayContaining(['2', '3', '4', '5', '6']));
});
