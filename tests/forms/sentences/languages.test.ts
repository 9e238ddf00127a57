import { describe, expect, it, test } from '@jest/globals';

import { PHRASES } from '../../../src/forms/sentences/phrases.ts';
import { quoted } from '../../../src/forms/sentences/quoted.ts';
import { LANGUAGES } from '../../../src/forms/texts/languages.ts';
import { MESSAGES } from '../../../src/messages/messageOf.ts';
import { sayIn } from '../../../src/messages/sayIn.ts';
import { tell } from './diplomas.ts';
import { RULES } from './everyRule.ts';

const english = MESSAGES['en']!.texts;
const others = LANGUAGES.filter((language) => language !== 'en');
// Most of a sentence are labels, which do not shrink; no language may need twice the room of English.
const LONGEST = 2;
// Words that stand in English phrases and in no other language, which its own words may contain.
const ENGLISH = /\b(the|than|answered|least|entry|which|before|after|these|applies|number|value|with)\b/;

const told = new Map<string, readonly string[]>();

/** All examples in a language. */
function sentences(language: string): readonly string[] {
  const known = told.get(language) ?? RULES.map(([rule]) => tell(rule, language).text);
  told.set(language, known);
  return known;
}

test('the bundles have the phrases and no others', () => {
  const keys = Object.keys(english).filter((key) => key.startsWith('rules.'));
  expect(keys.sort()).toEqual(PHRASES.map((phrase) => `rules.${phrase}`).sort());
});

describe.each(LANGUAGES)('%s', (language) => {
  it('tells every rule without codes, paths and braces', () => {
    for (const sentence of sentences(language)) {
      // A pattern stands as it is.
      const text = sentence.replaceAll('[A-Z]{2}[0-9]+', '');
      expect(text).toMatch(/\p{L}/u);
      expect(text).not.toMatch(/[{}$\\_]|rules\.|request\.|reply\.|undefined|null|NaN|\b[A-Z]{3,}(?<!UTC|EUR)\b/);
    }
  });

  it('closes every bracket and quotation', () => {
    for (const text of sentences(language)) {
      expect([text, text.split('(').length]).toEqual([text, text.split(')').length]);
      expect(text).not.toMatch(/\(\(.*\)\)|\(\s|\s\)|\s,|\s{2}/);
    }
  });

  it('says durations by number', () => {
    for (const phrase of ['years', 'months', 'days'] as const) {
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
        const text = sayIn(language)(phrase, { count });
        expect(text).toMatch(new RegExp(`^${count}(-il)? \\p{L}[\\p{L} ]*$`, 'u'));
      }
    }
  });

  it('sets a quotation inside another apart', () => {
    const say = sayIn(language);
    const [open, close] = say('quote', { a: '|' }).split('|');
    const [openInside] = say('quoteInside', { a: '|' }).split('|');
    expect(openInside).not.toBe(open);
    for (const inside of ['“X”', '„X“', '„X”', '«X»', '”X”', '« X »']) {
      expect(quoted(`A ${inside} B`, say)).toBe(`${open}A ${say('quoteInside', { a: 'X' })} B${close}`);
    }
  });
});

describe.each(others)('%s', (language) => {
  it('has words of its own', () => {
    for (const [index, text] of sentences(language).entries()) {
      expect(text).not.toBe(RULES[index]?.[1]);
      // Labels are English here: they stand between quotation marks.
      const words = text.replaceAll(/[“„«”][^“”„«»]*[“”»]/g, '');
      expect(words).not.toMatch(ENGLISH);
    }
  });

  it('needs no more room than a screen has', () => {
    expect(sentences(language).join('').length).toBeLessThan(LONGEST * sentences('en').join('').length);
  });
});
