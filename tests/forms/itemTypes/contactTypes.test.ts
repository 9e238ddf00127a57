import { describe, expect, test } from '@jest/globals';

import type { Question } from '../../../src/forms/definition/types.ts';
import { ITEMS, read } from './itemKit.ts';

const FORMAT = { issue: 'FORMAT' };

describe('e-mail address', () => {
  test.each<[string, string]>([
    [' Ana.Kowalska@Example.EU ', 'Ana.Kowalska@example.eu'],
    ["o'neill+imi@xn--bcher-kva.example", "o'neill+imi@xn--bcher-kva.example"],
    ['a@b.c', 'a@b.c'],
  ])('%s is kept as %s', (given, value) => expect(read(ITEMS.email, given)).toEqual({ value }));
  test.each([
    '',
    'a',
    'a@b',
    '@b.eu',
    'a@',
    'a@@b.eu',
    'a b@c.eu',
    'a@-b.eu',
    'a@b-.eu',
    'a@b..eu',
    'a@b.eu.',
    'a@bücher.eu',
    'Ana <a@b.eu>',
    'a@b.eu\nBcc: c@d.eu',
    'a@b.eu,c@d.eu',
    `${'a'.repeat(65)}@b.eu`,
    `a@${'b'.repeat(64)}.eu`,
    `a@${'bcdefghi.'.repeat(28)}eu`,
  ])('%j is refused', (value) => expect(read(ITEMS.email, value)).toEqual(FORMAT));
});

describe('telephone number', () => {
  test.each<[string, string]>([
    ['+32 2 555-12-34', '+3225551234'],
    ['+48 (22) 555 1234', '+48225551234'],
    ['+1234567', '+1234567'],
    ['+123456789012345', '+123456789012345'],
  ])('%s is kept as %s', (given, value) => expect(read(ITEMS.phone, given)).toEqual({ value }));
  test.each([
    '',
    '0032 2 555 12 34',
    '02 555 12 34',
    '+32 (0)2 555 12 34',
    '+32 ( 0 ) 2 555 12 34',
    '+0325551234',
    '+123456',
    '+1234567890123456',
    '+32 2 555 12 34 ext. 5',
    '+٣٢٢٥٥٥١٢٣٤',
    `+32${' '.repeat(50)}25551234`,
  ])('%j is refused', (value) => expect(read(ITEMS.phone, value)).toEqual(FORMAT));
});

describe('address on the web', () => {
  test.each<[string, string]>([
    [' https://example.eu ', 'https://example.eu/'],
    ['HTTP://Example.EU/a%20b?c=d#e', 'http://example.eu/a%20b?c=d#e'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s is kept as %s', (given, value) => expect(read(ITEMS.url, given)).toEqual({ value }));
  test.each([
    '',
    'example.eu',
    'ftp://example.eu',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:example.eu',
    'https:///example.eu',
    'https://',
    'https://user@example.eu',
    'https://user:secret@example.eu',
    'https://exa mple.eu',
    'https://exam\nple.eu',
    'https://example.eu/\u0000',
    'https://[::1',
    `https://example.eu/${'a'.repeat(2000)}`,
    `https://example.eu/${'ä'.repeat(500)}`,
  ])('%j is refused', (value) => expect(read(ITEMS.url, value)).toEqual(FORMAT));
});

describe('reference', () => {
  const many: Question = { ...ITEMS.reference, many: true };
  test.each(['k3', 'A_b-9', 'a'.repeat(40)])('%s', (value) => expect(read(ITEMS.reference, value)).toEqual({ value }));
  test.each(['', 'a b', 'a]', 'a'.repeat(41), 'å'])('%j is refused', (value) =>
    expect(read(ITEMS.reference, value)).toEqual(FORMAT),
  );
  test('to several rows names each once, and to none says nothing', () => {
    expect(read(many, ['a', 'b', 'a'])).toEqual({ value: ['a', 'b'] });
    expect(read(many, [])).toEqual({ value: null });
    expect(read(many, ['a', 'b c'])).toEqual(FORMAT);
    expect(
      read(
        many,
        Array.from({ length: 501 }, (_, index) => `r${index}`),
      ),
    ).toEqual(FORMAT);
    expect(read(many, 'a')).toEqual({ issue: 'WRONG_TYPE' });
    expect(read(many, ['a', 1])).toEqual({ issue: 'WRONG_TYPE' });
  });
});
