import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { evaluate } from '../../../src/forms/rules/evaluate.ts';
import { parseRule, RuleSyntaxError } from '../../../src/forms/rules/parseRule.ts';
import { reckon } from '../../../src/forms/rules/reckon.ts';
import { SIGNATURES } from '../../../src/forms/rules/signatures.ts';
import { plainFacts } from './plainFacts.ts';

const paths = fc.constantFrom('a', 'b', 'list', 'list.x', '$row.x', '$row.y', '$parent.x', '$row.list', '$index', '');
const leaves = fc.oneof(
  fc.record({ ref: paths }),
  fc.record({ code: fc.constantFrom('A', 'B') }),
  fc.record({ date: fc.constantFrom('2026-01-31', '2026-02-30', 'x') }),
  fc.constant({ today: [] }),
  fc.constantFrom<unknown>(true, false, 0, 1, -0.5, 1e308, 1e-300, '', 'a', 'P1M', 'days', 'a+', '2026-01-31'),
  fc.constant([{ code: 'A' }]),
);

/** Rules of any shape that can be read, however senseless. */
const rules = fc
  .letrec<{ rule: unknown }>((tie) => ({
    rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaves, ...operators(tie('rule'))),
  }))
  .rule.filter((rule) => {
    try {
      parseRule(rule);
      return true;
    } catch (error) {
      if (error instanceof RuleSyntaxError) return false;
      throw error;
    }
  });

function operators(rule: fc.Arbitrary<unknown>): fc.Arbitrary<unknown>[] {
  const written: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    pattern: fc.constantFrom('a+', '[a-z]*|x', '(?:ab)?'),
    duration: fc.constantFrom('P1Y', '-P99999M', 'P999999D'),
    unit: fc.constantFrom('days', 'months', 'years'),
    digits: fc.integer({ min: 0, max: 12 }),
  };
  return Object.entries(SIGNATURES).flatMap(([name, signature]) => {
    if (signature.form === 'rows') {
      return fc
        .record(
          { in: paths, where: rule, of: rule },
          { requiredKeys: ['in', ...(signature.of ? ['of' as const] : [])] },
        )
        .map((parts) => ({ [name]: signature.of ? parts : { in: parts.in } }));
    }
    if (signature.form === 'own') return [];
    const operands = fc.tuple(...signature.takes.map((type) => written[type] ?? rule));
    const rest = 'rest' in signature ? fc.array(rule, { maxLength: 2 }) : fc.constant([]);
    return fc.tuple(operands, rest).map(([first, more]) => ({ [name]: [...first, ...more] }));
  });
}

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null),
  fc.constantFrom('2026-01-31', '0000-01-01', '9999-12-31', { decimal: '0.10' }, { amount: '1.00', currency: 'EUR' }),
);
const answers = fc.record(
  { a: values, b: values, list: fc.array(fc.dictionary(fc.constantFrom('x', 'y', 'list'), values), { maxLength: 3 }) },
  { requiredKeys: [] },
);

describe('whatever the rule and the answers', () => {
  test('evaluation never throws, and is true, false or unknown', () => {
    fc.assert(
      fc.property(rules, answers, fc.boolean(), (rule, given, inRow) => {
        const row = inRow && (given.list?.length ?? 0) > 0 ? 'list[1]' : undefined;
        const facts = plainFacts({ answers: given, row });
        reckon(parseRule(rule), facts);
        expect([true, false, undefined]).toContain(evaluate(parseRule(rule), facts));
      }),
      { numRuns: 1000 },
    );
  });

  test('the parser throws sentences only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(SIGNATURES)), (operands, operator) => {
        try {
          parseRule({ [operator]: operands });
        } catch (error) {
          expect(error).toBeInstanceOf(RuleSyntaxError);
        }
      }),
    );
  });
});

describe('what cannot be read is refused with a sentence', () => {
  test.each<[unknown, string]>([
    [{ between: [1, 2] }, '"between" takes 3 operands, not 2'],
    [{ add: [1] }, '"add" takes at least 2 operands, not 1'],
    [{ coalesce: [] }, 'at least 1 operands'],
    [{ case: [1] }, 'takes pairs'],
    [{ case: [[true], 1] }, 'takes pairs'],
    [{ round: [1, 1.5] }, 'digits between 0 and 12'],
    [{ round: [1, { ref: 'a' }] }, 'digits between 0 and 12'],
    [{ addDuration: [{ today: [] }, 'P'] }, 'a duration such as'],
    [{ addDuration: [{ today: [] }, 'PT1H'] }, 'a duration such as'],
    [{ diff: ['weeks', 1, 2] }, '"days", "months" or "years"'],
    [{ any: [] }, 'takes an object'],
    [{ any: { where: true } }, 'path of a list as "in"'],
    [{ any: { in: 'a' } }, 'takes a "where"'],
    [{ any: { in: 'a', when: true } }, 'not "when"'],
    [{ sum: { in: 'a' } }, 'takes an "of"'],
    [{ count: { in: 'a', of: 1 } }, 'takes no "of"'],
    [[1, 2, 3, 4].reduce<unknown>((where) => ({ any: { in: 'a', where } }), true), 'at most 3 levels'],
    [{ matches: ['a', { ref: 'b' }] }, '"matches" takes a text'],
    [{ matches: ['a', '(a)\\1'] }, 'does not refer back'],
    [{ matches: ['a', '(?=a)'] }, 'neither ahead nor behind'],
    [{ matches: ['a', '(?<n>a)'] }, 'neither ahead nor behind'],
    [{ matches: ['a', '(a+)+'] }, 'repetition inside a repetition'],
    [{ matches: ['a', '(?:a?b){2}'] }, 'repetition inside a repetition'],
    [{ matches: ['a', 'a**'] }, 'repeats a repetition'],
    [{ matches: ['a', '(a'] }, 'not closed'],
    [{ matches: ['a', 'a)'] }, 'closes nothing'],
    [{ matches: ['a', '[a'] }, 'cannot be read'],
    [{ matches: ['a', 'a$b'] }, 'cannot be read'],
    [{ matches: ['a', '[b-a]'] }, 'no set of characters'],
    [{ matches: ['a', 'a{51}'] }, 'between 0 and 50'],
    [{ matches: ['a', 'a'.repeat(201)] }, 'at most 200'],
  ])('%j', (rule, words) => {
    expect(() => parseRule(rule)).toThrow(RuleSyntaxError);
    expect(() => parseRule(rule)).toThrow(words);
  });
});

test('a pattern does not become slow', () => {
  const text = `${'a'.repeat(10_000)}!`;
  const rule = parseRule({ matches: [text, `${'a*'.repeat(20)}b`] });
  expect(evaluate(rule, plainFacts({ answers: {} }))).toBe(false);
});

test('a pattern is as right after thousands of different characters as before', () => {
  const many = Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  const rule = parseRule({ matches: [{ ref: 'a' }, '.*(?:ab|b)c?'] });
  const texts = [`${many}abc`, `${many}c`, 'xabc', 'xac', `${many}b`, `b${many}`];
  const matched = texts.map((text) => evaluate(rule, plainFacts({ answers: { a: text } })));
  expect(matched).toEqual([true, false, true, false, true, false]);
});
