import { expect, test } from '@jest/globals';

import type { Rule } from '../../../src/forms/definition/types.ts';
import { sample, situation } from '../sample.ts';

const compiled = sample({
  forms: {
    request: {
      items: [
        { key: 'limit', type: 'decimal', scale: 2 },
        { key: 'shown', type: 'boolean' },
        {
          key: 'list',
          type: 'repeat',
          items: [
            { key: 'amount', type: 'decimal', scale: 2 },
            { key: 'secret', type: 'integer', relevantWhen: { ref: 'request.shown' } },
            { key: 'inner', type: 'repeat', items: [{ key: 'part', type: 'decimal', scale: 2 }] },
          ],
        },
      ],
    },
  },
});

const evaluation = situation(
  compiled,
  {
    'request.limit': '0.30',
    'request.shown': false,
    'request.list[a].amount': '0.10',
    'request.list[b].amount': '0.20',
    'request.list[a].secret': 7,
    'request.list[a].inner[x].part': '0.05',
    'request.list[a].inner[y].part': '0.05',
  },
  { rows: { 'request.list': ['a', 'b'], 'request.list[a].inner': ['x', 'y'] } },
);
const node = (path: string) => compiled.nodes.get(path)!;
const ref = (path: string) => ({ ref: path });
const LIST = 'request.list';

test.each<[string, Rule, boolean | undefined]>([
  [
    'decimals of rows add up exactly',
    { eq: [{ sum: { in: LIST, of: ref('$row.amount') } }, ref('request.limit')] },
    true,
  ],
  ['an inner list adds up', { all: { in: LIST, where: addsUp() } }, false],
  ['where it has rows', { any: { in: LIST, where: addsUp() } }, true],
  ['rows are numbered', { eq: [{ max: { in: LIST, of: ref('$index') } }, 2] }, true],
  ['a row by its whole path', { any: { in: LIST, where: { eq: [ref('request.list.amount'), 0.2] } } }, true],
  ['what is not shown is unanswered', { any: { in: LIST, where: { eq: [ref('$row.secret'), 7] } } }, undefined],
  ['nobody answers for a list that is not there', { any: { in: 'request.other', where: true } }, false],
])('%s', (_, rule, truth) => expect(evaluation.holds(rule, node('request.limit'), [])).toBe(truth));

function addsUp(): Rule {
  return { eq: [ref('$row.amount'), { sum: { in: '$row.inner', of: ref('$row.part') } }] };
}

test('a rule in a row looks at the others, and at the row around', () => {
  const more: Rule = { any: { in: LIST, where: { gt: [ref('$row.amount'), ref('$parent.amount')] } } };
  const inList = node('request.list.amount');
  expect(evaluation.holds(more, inList, ['a'])).toBe(true);
  expect(evaluation.holds(more, inList, ['b'])).toBe(false);
  const inner = node('request.list.inner.part');
  expect(evaluation.holds({ eq: [ref('$index'), 2] }, inner, ['a', 'y'])).toBe(true);
  expect(evaluation.holds({ lt: [ref('$row.part'), ref('$parent.amount')] }, inner, ['a', 'y'])).toBe(true);
});
