import { describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../../src/forms/answers/address.ts';
import { dropIrrelevant } from '../../../src/forms/answers/dropIrrelevant.ts';
import type { Evaluation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { walkRelevant } from '../../../src/forms/answers/walk.ts';
import { sample, situation } from '../sample.ts';

const is = (path: string, value: unknown) => ({ eq: [{ ref: path }, value] });

const compiled = sample({
  forms: {
    request: {
      items: [
        { key: 'a', type: 'boolean' },
        { key: 'b', type: 'boolean', relevantWhen: is('request.a', true) },
        { key: 'c', type: 'boolean', relevantWhen: is('request.b', true) },
        { key: 'd', type: 'boolean', relevantWhen: { notAnswered: [{ ref: 'request.c' }] } },
        {
          key: 'group',
          type: 'group',
          relevantWhen: is('request.a', true),
          items: [
            { key: 'inner', type: 'boolean' },
            { key: 'deep', type: 'group', items: [{ key: 'leaf', type: 'boolean' }] },
          ],
        },
        { key: 'seesGroup', type: 'boolean', relevantWhen: { answered: [{ ref: 'request.group' }] } },
        {
          key: 'list',
          type: 'repeat',
          items: [
            { key: 'kind', type: 'choice', options: 'kind' },
            { key: 'amount', type: 'integer', relevantWhen: is('$row.kind', { code: 'FINE' }) },
            { key: 'whole', type: 'integer', relevantWhen: is('request.list.kind', { code: 'FINE' }) },
            {
              key: 'parts',
              type: 'repeat',
              items: [
                { key: 'size', type: 'integer' },
                { key: 'big', type: 'boolean', relevantWhen: { gt: [{ ref: '$row.size' }, 5] } },
                { key: 'ofFine', type: 'boolean', relevantWhen: is('request.list.kind', { code: 'FINE' }) },
              ],
            },
          ],
        },
        { key: 'seesList', type: 'boolean', relevantWhen: { answered: [{ ref: 'request.list' }] } },
        { key: 'price', type: 'decimal', scale: 2 },
        { key: 'limit', type: 'decimal', scale: 2 },
        { key: 'over', type: 'boolean', relevantWhen: { gt: [{ ref: 'request.price' }, { ref: 'request.limit' }] } },
        { key: 'forced', type: 'boolean', requiredWhen: is('request.b', true) },
        { key: 'old', type: 'boolean', relevantWhen: { lt: [{ date: '2026-01-01' }, { today: [] }] } },
      ],
    },
    reply: {
      askable: true,
      items: [
        { key: 'one', type: 'boolean' },
        { key: 'two', type: 'boolean', relevantWhen: is('request.a', true) },
        { key: 'three', type: 'boolean', relevantWhen: { asked: ['reply.one'] } },
      ],
    },
  },
});

type Options = Parameters<typeof situation>[2];

function open(answers: Record<string, unknown>, options: Options = {}): Evaluation {
  return situation(compiled, answers, options);
}

function isShown(evaluation: Evaluation, address: string): boolean {
  const { path, rows } = parseAddress(address);
  return evaluation.isRelevant(compiled.nodes.get(path)!, rows);
}

describe('relevance goes along chains', () => {
  test.each<[Record<string, boolean>, shown: string]>([
    [{}, 'a d'],
    [{ a: true }, 'a b d'],
    [{ a: true, b: true }, 'a b c d'],
    [{ a: true, b: true, c: true }, 'a b c'],
    [{ a: false, b: true, c: true }, 'a d'],
    [{ a: true, b: false, c: true }, 'a b d'],
    // The answer to b reads as unanswered while b is not shown, whatever the draft keeps.
    [{ b: true, c: false }, 'a d'],
  ])('%j: %s', (answers, shown) => {
    const evaluation = open(
      Object.fromEntries(Object.entries(answers).map(([key, value]) => [`request.${key}`, value])),
    );
    expect(['a', 'b', 'c', 'd'].filter((key) => isShown(evaluation, `request.${key}`)).join(' ')).toBe(shown);
  });

  test('an unknown condition does not hold', () => {
    expect(isShown(open({}), 'request.b')).toBe(false);
    expect(isShown(open({ 'request.price': '3.00' }), 'request.over')).toBe(false);
  });

  test('what is inside is shown with what is around it', () => {
    const leaf = 'request.group.deep.leaf';
    expect(isShown(open({ 'request.a': true }), leaf)).toBe(true);
    expect(isShown(open({ 'request.a': false, [leaf]: true }), leaf)).toBe(false);
  });

  test('a group is answered while it is shown, a list while it has rows', () => {
    expect(isShown(open({ 'request.a': true }), 'request.seesGroup')).toBe(true);
    expect(isShown(open({ 'request.a': false }), 'request.seesGroup')).toBe(false);
    expect(isShown(open({}), 'request.seesList')).toBe(false);
    expect(isShown(open({}, { rows: { 'request.list': ['x'] } }), 'request.seesList')).toBe(true);
  });

  test('the day is the one that is given', () => expect(isShown(open({}), 'request.old')).toBe(true));
});

describe('answers', () => {
  const node = (path: string) => compiled.nodes.get(path)!;

  test('that are not shown read as unanswered', () => {
    const evaluation = open({ 'request.a': false, 'request.b': true });
    expect(evaluation.answer(node('request.b'), [])).toBe(undefined);
    expect(evaluation.answer(node('request.a'), [])).toBe(false);
  });

  test('are required by a rule only when it is known to hold', () => {
    const forced = node('request.forced');
    expect(open({ 'request.a': true, 'request.b': true }).isRequired(forced, [])).toBe(true);
    expect(open({ 'request.a': true, 'request.b': false }).isRequired(forced, [])).toBe(false);
    expect(open({ 'request.a': true }).isRequired(forced, [])).toBe(false);
    expect(open({ 'request.a': false, 'request.b': true }).isRequired(forced, [])).toBe(false);
  });

  test.each<[string, string, boolean]>([
    ['10.50', '9.20', true],
    ['9.20', '10.50', false],
    ['1.50', '1.5', false],
    ['-2', '-10', true],
  ])('in decimals are compared as numbers: %s above %s is %p', (price, limit, over) => {
    expect(isShown(open({ 'request.price': price, 'request.limit': limit }), 'request.over')).toBe(over);
  });
});

describe('rows', () => {
  const rows = { 'request.list': ['x', 'y'], 'request.list[x].parts': ['p'], 'request.list[y].parts': ['p', 'q'] };
  const evaluation = open(
    {
      'request.list[x].kind': 'FINE',
      'request.list[y].kind': 'WARNING',
      'request.list[x].parts[p].size': 9,
      'request.list[y].parts[p].size': 1,
      'request.list[y].parts[q].size': 6,
    },
    { rows },
  );

  test.each<[string, boolean]>([
    ['request.list[x].amount', true],
    ['request.list[y].amount', false],
    ['request.list[x].whole', true],
    ['request.list[y].whole', false],
    ['request.list[x].parts[p].big', true],
    ['request.list[y].parts[p].big', false],
    ['request.list[y].parts[q].big', true],
    ['request.list[x].parts[p].ofFine', true],
    ['request.list[y].parts[q].ofFine', false],
  ])('%s: %p', (address, shown) => expect(isShown(evaluation, address)).toBe(shown));

  test('are walked in order, once each', () => {
    const list = compiled.nodes.get('request.list')!;
    const walked = [...walkRelevant(evaluation, [list])].map(({ node, rows }) => [node.item.key, ...rows].join(' '));
    expect(walked).toEqual([
      'list',
      ...['kind x', 'amount x', 'whole x', 'parts x', 'size x p', 'big x p', 'ofFine x p'],
      ...['kind y', 'parts y', 'size y p', 'size y q', 'big y q'],
    ]);
  });
});

describe('an askable form', () => {
  test.each<[string[], Record<string, unknown>, string]>([
    [[], { 'request.a': true }, ''],
    [['reply.one'], {}, 'one'],
    [['reply.two'], {}, ''],
    [['reply.two'], { 'request.a': true }, 'two'],
    [['reply.one', 'reply.three'], {}, 'one three'],
    [['reply.three'], {}, ''],
  ])('asked %j with %j: %s', (asked, answers, shown) => {
    const evaluation = open(answers, { asked });
    expect(['one', 'two', 'three'].filter((key) => isShown(evaluation, `reply.${key}`)).join(' ')).toBe(shown);
  });
});

describe('dropping what is not shown', () => {
  test('keeps the rest, and the other forms', () => {
    const evaluation = open(
      {
        'request.a': false,
        'request.b': true,
        'request.list[x].kind': 'WARNING',
        'request.list[x].amount': 3,
        'reply.one': true,
      },
      { rows: { 'request.list': ['x'] } },
    );
    expect([...dropIrrelevant(evaluation, 'request').keys()].sort()).toEqual([
      'reply.one',
      'request.a',
      'request.list',
      'request.list[x].kind',
    ]);
    expect(dropIrrelevant(evaluation, 'reply').has('reply.one')).toBe(false);
  });
});

test('a cycle that should not be there comes to an end', () => {
  const broken = sample({
    forms: {
      request: {
        items: [
          { key: 'a', type: 'boolean', relevantWhen: is('request.b', true) },
          { key: 'b', type: 'boolean', relevantWhen: is('request.a', true) },
        ],
      },
    },
  });
  const evaluation = situation(broken, { 'request.a': true, 'request.b': true });
  expect(evaluation.isRelevant(broken.nodes.get('request.a')!, [])).toBe(false);
});
