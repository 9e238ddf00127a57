import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { whyBroken, whyReadOnly, whyRelevant, whyRequired } from '../../../src/forms/answers/reasons/because.ts';
import type { Value } from '../../../src/forms/answers/values.ts';
import type { Item, Rule } from '../../../src/forms/definition/types.ts';
import { MOMENT, sample, situation } from '../sample.ts';

const ref = (key: string) => ({ ref: `request.${key}` });
const yes = (key: string): Rule => ({ eq: [ref(key), true] });

const compiled = sample({
  forms: {
    request: {
      items: [
        ...['a', 'b', 'c', 'd'].map((key): Item => ({ key, type: 'boolean' })),
        { key: 'n', type: 'integer' },
        { key: 'both', type: 'text', maxLength: 9, relevantWhen: { and: [yes('a'), yes('b')] } },
        { key: 'either', type: 'text', maxLength: 9, relevantWhen: { or: [{ and: [yes('a'), yes('b')] }, yes('c')] } },
        { key: 'never', type: 'text', maxLength: 9, relevantWhen: { not: [{ or: [yes('a'), yes('b')] }] } },
        { key: 'sum', type: 'computed', of: 'integer', value: { add: [ref('n'), 1] } },
        {
          key: 'big',
          type: 'text',
          maxLength: 9,
          requiredWhen: { gt: [ref('sum'), 5] },
          readOnlyWhen: { defined: 'isSmall' },
        },
        {
          key: 'group',
          type: 'group',
          relevantWhen: yes('d'),
          items: [{ key: 'in', type: 'text', maxLength: 9, relevantWhen: yes('a') }],
        },
        { key: 'list', type: 'repeat', items: [{ key: 'k', type: 'boolean' }] },
        {
          key: 'some',
          type: 'text',
          maxLength: 9,
          relevantWhen: { any: { in: 'request.list', where: { eq: [{ ref: '$row.k' }, true] } } },
        },
      ],
    },
  },
  define: { isSmall: { lt: [ref('n'), 2] } },
  rules: [{ id: 'R1', severity: 'error', on: ['request.a'], when: yes('b'), assert: { ne: [ref('n'), 3] } }],
});
const node = (path: string) => compiled.nodes.get(`request.${path}`)!;
const given = (answers: Readonly<Record<string, unknown>>, rows: readonly string[] = []) =>
  situation(
    compiled,
    Object.fromEntries(Object.entries(answers).map(([path, value]) => [`request.${path}`, value])),
    rows.length > 0 ? { rows: { 'request.list': rows } } : {},
  );
const keys = (addresses: readonly string[]) => addresses.map((address) => address.replace('request.', '')).sort();

describe('why an item is shown, or not', () => {
  test.each<[item: string, answers: Readonly<Record<string, unknown>>, because: readonly string[]]>([
    ['a', {}, []],
    ['both', { a: true, b: true }, ['a', 'b']],
    ['both', { a: true, b: false }, ['b']],
    ['both', { b: true }, ['a']],
    ['both', {}, ['a']],
    ['either', { a: true, b: true, c: true }, ['c']],
    ['either', { a: true, b: true }, ['a', 'b']],
    ['either', { a: false, b: false, c: false }, ['a', 'c']],
    ['never', { a: false, b: false }, ['a', 'b']],
    ['never', { a: true, b: false }, ['a']],
    ['never', {}, ['a']],
    ['group.in', { a: true, d: true }, ['a', 'd']],
    ['group.in', { a: true, d: false }, ['d']],
    ['group.in', { d: true }, ['a']],
  ])('%s with %j: %j', (item, answers, because) => {
    expect(keys(whyRelevant(given(answers), node(item), []))).toEqual(because);
  });

  test('one row is enough, or the list as it is', () => {
    const one = given({ 'list[p].k': false, 'list[q].k': true }, ['p', 'q']);
    expect(keys(whyRelevant(one, node('some'), []))).toEqual(['list[q].k']);
    const none = given({ 'list[p].k': false }, ['p']);
    expect(keys(whyRelevant(none, node('some'), []))).toEqual(['list', 'list[p].k']);
  });
});

test('values that follow are explained by what they follow from', () => {
  expect(keys(whyRequired(given({ n: 9 }), node('big'), []))).toEqual(['n']);
  expect(whyRequired(given({ n: 1 }), node('big'), [])).toEqual([]);
  expect(keys(whyReadOnly(given({ n: 1 }), node('big'), []))).toEqual(['n']);
});

test('a broken rule is explained by both its parts', () => {
  expect(keys(whyBroken(given({ a: true, b: true, n: 3 }), 'R1', node('a'), []))).toEqual(['b', 'n']);
});

// The definition of an explanation, tried out: with these answers as they are, and all others anything, it is the same;
// with one of them less it is not.
const KEYS = ['a', 'b', 'c', 'd'];
const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom(...KEYS).map(yes),
  fc.constantFrom(...KEYS).map((key): Rule => ({ answered: [ref(key)] })),
);
const tree: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((and): Rule => ({ and })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((or): Rule => ({ or })),
    tie('rule').map((inner): Rule => ({ not: [inner] })),
  ),
})).rule;

test('the reasons are enough, whatever else is answered', () => {
  fc.assert(
    fc.property(tree, fc.array(fc.option(fc.boolean()), { minLength: 4, maxLength: 4 }), (rule, values) => {
      const made = sample({
        forms: {
          request: {
            items: [
              ...KEYS.map((key): Item => ({ key, type: 'boolean' })),
              { key: 'z', type: 'boolean', relevantWhen: rule },
            ],
          },
        },
      });
      const z = made.nodes.get('request.z')!;
      const evaluate = (list: readonly (boolean | null)[]) => {
        const answers = new Map<string, Value>();
        list.forEach((value, index) => {
          if (value !== null) answers.set(`request.${KEYS[index]}`, value);
        });
        return evaluateSituation({ compiled: made, answers, asked: new Set(), ...MOMENT });
      };
      const before = evaluate(values);
      const shown = before.isRelevant(z, []);
      const because = keys(whyRelevant(before, z, []));
      for (let mask = 0; mask < 3 ** 4; mask += 1) {
        const other = KEYS.map((key, index) => {
          if (because.includes(key)) return values[index]!;
          return [true, false, null][Math.floor(mask / 3 ** index) % 3]!;
        });
        expect(evaluate(other).isRelevant(z, [])).toBe(shown);
      }
    }),
    { numRuns: 500 },
  );
});
