import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { scanJson } from '../../../src/editions/files/scanJson.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const hasNoSyntaxFault = (text: string) => scanJson(text).every(({ kind }) => kind !== 'syntax');

describe('scanning agrees with JSON.parse', () => {
  test('on JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), (text) => hasNoSyntaxFault(text)));
  });

  test('on JSON with a character lost, changed or doubled', () => {
    const edits = fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '0', '-', 'e', '\\', '\n', '\u0001', 'n', '.');
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(2), edits, (text, position, removed, inserted) => {
        const at = position % (text.length + 1);
        const edited = text.slice(0, at) + inserted + text.slice(at + removed);
        expect(hasNoSyntaxFault(edited)).toBe(parses(edited));
      }),
      { numRuns: 2000 },
    );
  });

  test('on anything', () => {
    fc.assert(fc.property(fc.string(), (text) => hasNoSyntaxFault(text) === parses(text)));
  });

  test.each([
    '',
    ' ',
    '"\\u12"',
    '"\\x"',
    '01',
    '1.',
    '-',
    '+1',
    '1e',
    'tru',
    'NaN',
    "'a'",
    '{a:1}',
    '[,]',
    '{,}',
    '1 2',
    '\ufeff1',
  ])('%j', (text) => {
    expect(hasNoSyntaxFault(text)).toBe(parses(text));
  });
});

describe('faults have a place', () => {
  test.each<[string, number, number, string]>([
    ['{\n  "a": 1,\n}', 3, 1, 'a comma may not stand before }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma or }'],
    ['[1, 2\n', 2, 1, 'a comma or ]'],
    ['{ "a" 1 }', 1, 7, 'a colon'],
    ['{ "a": }', 1, 8, 'a value'],
    ['{ "a": 1 } x', 1, 12, 'the end of the file'],
    ['{ "a": "x\ny" }', 1, 8, 'a value'],
  ])('%j at %p:%p', (text, line, column, words) => {
    expect(scanJson(text)).toEqual([{ kind: 'syntax', line, column, message: expect.stringContaining(words) }]);
  });

  test('a name that stands twice in one object', () => {
    const text = '{ "a": { "b": 1,\n "b": 2 }, "b": [{ "a": 1 }, { "a": 2 }],\n"a": 3 }';
    expect(scanJson(text)).toEqual([
      { kind: 'nameTwice', line: 2, column: 2, message: '"b"' },
      { kind: 'nameTwice', line: 3, column: 1, message: '"a"' },
    ]);
  });

  test('many of them are not counted to the end', () => {
    expect(scanJson(`{${'"a":1,'.repeat(100_000)}"b":1}`)).toHaveLength(20);
  });
});

test.each([
  ['', 'empty'],
  ['{"a": 1', 'ends too early'],
  ['{“a”: 1}', 'straight'],
  ["{'a': 1}", 'straight'],
  ['{ // mine\n"a": 1}', 'no comments'],
  ['{"a": True}', 'small letters'],
  ['{"a": +1}', 'begin with 0 or +'],
  ['{"a": "one\ntwo"}', 'one line'],
])('%j is told in words that an author knows', (text, words) => {
  expect(scanJson(text)[0]?.message).toContain(words);
});

test('what is just wrong gets no wrong hint', () => {
  expect(scanJson('{"a": 1,}')[0]?.message).toBe('Expected a name in double quotes (a comma may not stand before }).');
});
