import { describe, expect, test } from '@jest/globals';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { sample, situation } from '../sample.ts';

const compiled = sample({
  define: {
    isLarge: { gt: [{ ref: 'request.limit' }, 9] },
    hasMore: { any: { in: 'request.list', where: { gt: [{ ref: '$row.amount' }, { ref: 'request.limit' }] } } },
    isNew: { lt: [{ now: [] }, { dateTime: '2026-03-02T09:00:00Z' }] },
  },
  forms: {
    request: {
      items: [
        { key: 'limit', type: 'integer' },
        { key: 'reason', type: 'boolean', relevantWhen: { defined: 'isLarge' } },
        { key: 'fresh', type: 'boolean', relevantWhen: { defined: 'isNew' } },
        {
          key: 'list',
          type: 'repeat',
          items: [
            { key: 'amount', type: 'integer' },
            {
              key: 'why',
              type: 'boolean',
              requiredWhen: { and: [{ defined: 'hasMore' }, { gt: [{ ref: '$row.amount' }, 1] }] },
            },
          ],
        },
      ],
    },
  },
});
const node = (path: string) => compiled.nodes.get(`request.${path}`)!;

describe('a named rule', () => {
  test.each([
    [10, true],
    [9, false],
    [undefined, false],
  ])('decides what is shown: %p, %p', (limit, shown) => {
    const evaluation = situation(compiled, limit === undefined ? {} : { 'request.limit': limit });
    expect(evaluation.isRelevant(node('reason'), [])).toBe(shown);
  });

  test('looks from the form as a whole, also when it is used in a row', () => {
    const amounts = { 'request.list[a].amount': 2, 'request.list[b].amount': 1, 'request.list[c].amount': 7 };
    const rows = { 'request.list': ['a', 'b', 'c'] };
    const more = situation(compiled, { 'request.limit': 5, ...amounts }, { rows });
    expect(['a', 'b', 'c'].map((row) => more.isRequired(node('list.why'), [row]))).toEqual([true, false, true]);
    const less = situation(compiled, { 'request.limit': 7, ...amounts }, { rows });
    expect(['a', 'b', 'c'].map((row) => less.isRequired(node('list.why'), [row]))).toEqual([false, false, false]);
  });

  test.each([
    ['2026-03-02T08:59:59Z', true],
    ['2026-03-02T09:00:00Z', false],
  ])('knows the instant: %s, %p', (now, shown) => {
    const evaluation = evaluateSituation({ ...situation(compiled, {}).situation, now });
    expect(evaluation.isRelevant(node('fresh'), [])).toBe(shown);
  });
});
