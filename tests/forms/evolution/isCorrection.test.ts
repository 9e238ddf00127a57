import { expect, it } from '@jest/globals';

import { isCorrection } from '../../../src/forms/evolution/compare/isCorrection.ts';

const IN_LONG = (words: string) => `Please say for the person concerned: ${words}, as far as you know.`;

it.each([
  ['the qualifcation', 'the qualification'],
  ['they recieve it', 'they receive it'],
  ['the title (in full)', 'the title, in full'],
  ['two  spaces', 'two spaces'],
  ['by {request.trade}  now', 'by {request.trade} now'],
])('%j becomes %j: corrected', (from, to) => {
  expect(isCorrection(IN_LONG(from), IN_LONG(to))).toBe(true);
});

it.each([
  ['lawful', 'unlawful'],
  ['not valid', 'now valid'],
  ['the employer', 'the employee'],
  ['they accept', 'they except'],
  ['the mother', 'the father'],
  ['the sanction', 'the sanctions'],
  ['valid', 'not valid'],
  ['1.5 years', '15 years'],
  ['years 10–20', 'years 10, 20'],
  ['at 5 degrees', 'at -5 degrees'],
  ['5 %', '5'],
  ['10000 euro', '10001 euro'],
  ['by {request.trade}', 'by {request.trades}'],
  ['recieve and qualifcation', 'receive and qualification'],
])('%j becomes %j: another meaning', (from, to) => {
  expect(isCorrection(IN_LONG(from), IN_LONG(to))).toBe(false);
});

it('takes no slip for a correction in a short text', () => {
  expect(isCorrection('Qualifcation', 'Qualification')).toBe(false);
});

it('is not slow with long words', () => {
  const word = 'a'.repeat(100_000);
  expect(isCorrection(`${word}bcd`, `${word}xcd`)).toBe(false);
});
