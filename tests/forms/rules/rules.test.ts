import { describe, expect, test } from '@jest/globals';

import type { Value } from '../../../src/forms/answers/values.ts';
import { evaluate } from '../../../src/forms/rules/evaluate.ts';
import type { Truth } from '../../../src/forms/rules/operators.ts';
import { parseRule, RuleSyntaxError } from '../../../src/forms/rules/parseRule.ts';

const ANSWERS: Readonly<Record<string, Value>> = {
  yes: true,
  no: false,
  three: 3,
  word: 'baker',
  day: '2026-03-01',
  option: 'FINE',
  chosen: ['FINE', 'CLOSURE'],
  money: { amount: '1.00', currency: 'EUR' },
};

function truthOf(rule: unknown): Truth {
  return evaluate(parseRule(rule), {
    answer: (path) => ANSWERS[path],
    rows: () => [],
    isAsked: (question) => question === 'reply.asked',
    defined: () => undefined,
    today: '2026-03-02',
    now: undefined,
  });
}

// T is true, F is false, U is unanswered and so unknown.
const T = { ref: 'yes' };
const F = { ref: 'no' };
const U = { ref: 'nothing' };
const ref = (path: string) => ({ ref: path });
const code = (name: string) => ({ code: name });

describe('and', () => {
  test.each<[unknown[], Truth]>([
    [[T, T], true],
    [[T, F], false],
    [[T, U], undefined],
    [[F, T], false],
    [[F, F], false],
    [[F, U], false],
    [[U, T], undefined],
    [[U, F], false],
    [[U, U], undefined],
    [[], true],
  ])('%j is %p', (and, truth) => expect(truthOf({ and })).toBe(truth));
});

describe('or', () => {
  test.each<[unknown[], Truth]>([
    [[T, T], true],
    [[T, F], true],
    [[T, U], true],
    [[F, T], true],
    [[F, F], false],
    [[F, U], undefined],
    [[U, T], true],
    [[U, F], undefined],
    [[U, U], undefined],
    [[], false],
  ])('%j is %p', (or, truth) => expect(truthOf({ or })).toBe(truth));
});

describe('not', () => {
  test.each<[unknown, Truth]>([
    [T, false],
    [F, true],
    [U, undefined],
  ])('%j is %p', (operand, truth) => expect(truthOf({ not: [operand] })).toBe(truth));
});

describe('comparisons', () => {
  type Row = [left: unknown, right: unknown, eq: Truth, lt: Truth, gt: Truth];
  const rows: Row[] = [
    [ref('three'), 3, true, false, false],
    [ref('three'), 10, false, true, false],
    [ref('three'), -1, false, false, true],
    [10, 9, false, false, true],
    [ref('day'), { date: '2026-03-01' }, true, false, false],
    [ref('day'), { date: '2026-11-01' }, false, true, false],
    [ref('day'), { today: [] }, false, true, false],
    [{ today: [] }, ref('day'), false, false, true],
    [ref('three'), U, undefined, undefined, undefined],
    [U, 3, undefined, undefined, undefined],
    [U, U, undefined, undefined, undefined],
  ];
  describe.each(rows)('%j with %j', (left, right, eq, lt, gt) => {
    const not = (truth: Truth) => (truth === undefined ? undefined : !truth);
    test.each<[string, Truth]>([
      ['eq', eq],
      ['ne', not(eq)],
      ['lt', lt],
      ['le', not(gt)],
      ['gt', gt],
      ['ge', not(lt)],
    ])('%s is %p', (operator, truth) => expect(truthOf({ [operator]: [left, right] })).toBe(truth));
  });

  test.each<[unknown, unknown, boolean]>([
    [ref('yes'), true, true],
    [ref('yes'), false, false],
    [ref('no'), false, true],
    [ref('word'), 'baker', true],
    [ref('word'), 'Baker', false],
    [ref('option'), code('FINE'), true],
    [ref('option'), code('WARNING'), false],
  ])('%j equals %j: %p', (left, right, truth) => {
    expect(truthOf({ eq: [left, right] })).toBe(truth);
    expect(truthOf({ ne: [left, right] })).toBe(!truth);
  });
});

describe('membership', () => {
  const list = (...codes: string[]) => codes.map(code);
  test.each<[operator: string, operand: unknown, codes: unknown[], Truth]>([
    ['in', ref('option'), list('WARNING', 'FINE'), true],
    ['in', ref('option'), list('WARNING'), false],
    ['in', ref('option'), list(), false],
    ['in', U, list('FINE'), undefined],
    ['anyIn', ref('chosen'), list('FINE', 'WARNING'), true],
    ['anyIn', ref('chosen'), list('WARNING'), false],
    ['anyIn', U, list('FINE'), undefined],
    ['allIn', ref('chosen'), list('FINE', 'CLOSURE', 'WARNING'), true],
    ['allIn', ref('chosen'), list('FINE'), false],
    ['allIn', U, list('FINE'), undefined],
    ['noneIn', ref('chosen'), list('WARNING'), true],
    ['noneIn', ref('chosen'), list('FINE', 'WARNING'), false],
    ['noneIn', U, list('FINE'), undefined],
  ])('%s %j of %j is %p', (operator, operand, codes, truth) => {
    expect(truthOf({ [operator]: [operand, codes] })).toBe(truth);
  });
});

describe('whether there is an answer is never unknown', () => {
  test.each(['yes', 'no', 'three', 'chosen', 'money'])('%s is answered', (path) => {
    expect(truthOf({ answered: [ref(path)] })).toBe(true);
    expect(truthOf({ notAnswered: [ref(path)] })).toBe(false);
  });

  test('nothing is not answered', () => {
    expect(truthOf({ answered: [U] })).toBe(false);
    expect(truthOf({ notAnswered: [U] })).toBe(true);
  });
});

describe('asked', () => {
  test.each<[string[], boolean]>([
    [['reply.asked'], true],
    [['reply.other', 'reply.asked'], true],
    [['reply.other'], false],
    [[], false],
  ])('%j is %p', (asked, truth) => expect(truthOf({ asked })).toBe(truth));
});

describe('a rule as a whole', () => {
  test.each<[unknown, Truth]>([
    [true, true],
    [false, false],
    [T, true],
    [U, undefined],
    // What is no condition never holds.
    [3, undefined],
    ['true', undefined],
    [ref('three'), undefined],
    [ref('chosen'), undefined],
    [{ today: [] }, undefined],
  ])('%j is %p', (rule, truth) => expect(truthOf(rule)).toBe(truth));

  test('what is unanswered does not make "at most ten" true', () => {
    expect(truthOf({ le: [U, 10] })).toBe(undefined);
    expect(truthOf({ not: [{ gt: [U, 10] }] })).toBe(undefined);
    expect(truthOf({ or: [{ le: [U, 10] }, { notAnswered: [U] }] })).toBe(true);
  });
});

describe('what is not a rule is refused with a sentence', () => {
  test.each<[unknown, string]>([
    [null, 'an object with one operator'],
    [undefined, 'an object with one operator'],
    [{}, 'exactly one operator'],
    [{ eq: [1, 1], ne: [1, 2] }, 'exactly one operator'],
    [{ equals: [1, 1] }, 'no operator "equals"'],
    [{ constructor: [1] }, 'no operator "constructor"'],
    [{ ref: 1 }, '"ref" takes a text'],
    [{ code: null }, '"code" takes a text'],
    [{ date: {} }, '"date" takes a text'],
    [{ asked: 'reply.asked' }, '"asked" takes a list'],
    [{ asked: [1] }, '"asked" takes a text'],
    [{ and: true }, '"and" takes a list'],
    [{ not: [T, F] }, '"not" takes 1 operands, not 2'],
    [{ eq: [1] }, '"eq" takes 2 operands, not 1'],
    [{ in: [ref('option')] }, '"in" takes 2 operands, not 1'],
    [{ in: [ref('option'), ['FINE']] }, 'holds codes'],
    [{ and: [null] }, 'an object with one operator'],
  ])('%j', (rule, words) => {
    expect(() => parseRule(rule)).toThrow(RuleSyntaxError);
    expect(() => parseRule(rule)).toThrow(words);
  });
});
