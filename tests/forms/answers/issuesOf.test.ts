import { describe, expect, test } from '@jest/globals';

import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import { sample, situation } from '../sample.ts';

const compiled = sample({
  forms: {
    request: {
      items: [
        { key: 'name', type: 'text', maxLength: 5, required: true },
        { key: 'count', type: 'integer', min: 1, max: 10 },
        { key: 'share', type: 'decimal', scale: 1, min: 0, max: 100 },
        { key: 'born', type: 'date', min: '1900-01-01', max: { today: [] } },
        { key: 'kinds', type: 'multiChoice', options: 'kind' },
        { key: 'reason', type: 'text', maxLength: 50, requiredWhen: { gt: [{ ref: 'request.count' }, 5] } },
        {
          key: 'more',
          type: 'text',
          maxLength: 50,
          required: true,
          relevantWhen: { eq: [{ ref: 'request.count' }, 7] },
        },
        {
          key: 'papers',
          type: 'repeat',
          minItems: 2,
          maxItems: 3,
          relevantWhen: { answered: [{ ref: 'request.count' }] },
          items: [
            { key: 'title', type: 'text', maxLength: 5, required: true },
            { key: 'from', type: 'date' },
            { key: 'to', type: 'date' },
          ],
        },
        {
          key: 'notes',
          type: 'repeat',
          requiredWhen: { gt: [{ ref: 'request.count' }, 5] },
          items: [{ key: 'text', type: 'text', maxLength: 9 }],
        },
      ],
    },
    reply: {
      askable: true,
      items: [
        { key: 'first', type: 'boolean', required: true },
        { key: 'second', type: 'group', items: [{ key: 'inner', type: 'boolean', required: true }] },
      ],
    },
    comment: { items: [{ key: 'text', type: 'text', maxLength: 100 }] },
  },
  rules: [
    {
      id: 'R-1',
      severity: 'error',
      on: ['request.count'],
      assert: { lt: [{ ref: 'request.count' }, { ref: 'request.share' }] },
    },
    {
      id: 'R-2',
      severity: 'warning',
      on: ['request.papers.to'],
      assert: { ge: [{ ref: '$row.to' }, { ref: '$row.from' }] },
    },
    {
      id: 'R-3',
      severity: 'error',
      on: ['reply.first', 'reply.second.inner'],
      when: { asked: ['reply.second'] },
      assert: { ne: [{ ref: 'reply.first' }, true] },
    },
  ],
});

type Options = Parameters<typeof situation>[2];

function issues(answers: Record<string, unknown>, options: Options = {}, form = 'request'): string[] {
  const evaluation = situation(compiled, answers, { asked: ['reply.first'], ...options });
  return issuesOf(evaluation, form).map(({ code, path, severity, rule, limit }) => {
    const more = [rule, limit, severity === 'warning' ? severity : undefined].filter((part) => part !== undefined);
    return [code, path, ...more].join(' ');
  });
}

const named = { 'request.name': 'Ada' };
const papers = (...rows: string[]) => ({ rows: { 'request.papers': rows } });

describe('required', () => {
  test('an unanswered question', () => expect(issues({})).toEqual(['REQUIRED request.name']));
  test('an answered one', () => expect(issues(named)).toEqual([]));
  test('by a rule', () => {
    const lists = { rows: { 'request.papers': ['a', 'b'], 'request.notes': ['a'] } };
    const titles = { 'request.papers[a].title': 'x', 'request.papers[b].title': 'x' };
    expect(issues({ ...named, ...titles, 'request.count': 6 }, lists)).toEqual(['REQUIRED request.reason']);
    expect(issues({ ...named, ...titles, 'request.count': 5 }, lists)).toEqual([]);
  });
  test('only while it is shown', () => {
    const found = issues({ ...named, 'request.count': 7, 'request.reason': 'x' });
    expect(found).toContain('REQUIRED request.more');
    expect(issues({ ...named, 'request.count': 8, 'request.reason': 'x' })).not.toContain('REQUIRED request.more');
  });
  test('a list that is required has a row', () => {
    expect(issues({ ...named, 'request.count': 6 })).toContain('REQUIRED request.notes');
    expect(issues({ ...named, 'request.count': 6 }, { rows: { 'request.notes': ['a'] } })).not.toContain(
      'REQUIRED request.notes',
    );
  });
  test('in each row', () => {
    const found = issues({ ...named, 'request.count': 1, 'request.papers[b].title': 'x' }, papers('a', 'b'));
    expect(found).toEqual(['REQUIRED request.papers[a].title']);
  });
});

describe('bounds', () => {
  test.each<[string, unknown, string[]]>([
    ['name', 'Augusta', ['TOO_LONG request.name 5']],
    ['count', 0, ['BELOW_MINIMUM request.count 1']],
    ['count', 11, ['ABOVE_MAXIMUM request.count 10']],
    ['share', '0.25', ['TOO_MANY_DECIMALS request.share 1']],
    ['share', '-0.1', ['BELOW_MINIMUM request.share 0']],
    ['share', '100.05', ['TOO_MANY_DECIMALS request.share 1', 'ABOVE_MAXIMUM request.share 100']],
    ['share', '100.0', []],
    ['born', '1899-12-31', ['BELOW_MINIMUM request.born 1900-01-01']],
    ['born', '2026-03-03', ['ABOVE_MAXIMUM request.born 2026-03-02']],
    ['born', '2026-03-02', []],
    ['kinds', ['FINE', 'NONE'], ['EXCLUSIVE_OPTION request.kinds']],
    ['kinds', ['NONE'], []],
  ])('%s %j: %j', (key, value, expected) => {
    const found = issues({ ...named, [`request.${key}`]: value });
    expect(found.filter((issue) => issue.includes(` request.${key}`))).toEqual(expected);
  });

  test.each<[string[], string[]]>([
    [[], ['REQUIRED request.papers']],
    [['a'], ['TOO_FEW_ROWS request.papers 2']],
    [['a', 'b'], []],
    [['a', 'b', 'c'], []],
    [['a', 'b', 'c', 'd'], ['TOO_MANY_ROWS request.papers 3']],
  ])('rows %j: %j', (rows, expected) => {
    const titles = Object.fromEntries(rows.map((row) => [`request.papers[${row}].title`, 'x']));
    expect(issues({ ...named, 'request.count': 1, ...titles }, papers(...rows))).toEqual(expected);
  });

  test('no bound counts where an item is not shown', () => {
    expect(issues({ ...named, 'request.more': 'x'.repeat(51) })).toEqual([]);
  });
});

describe('rules between answers', () => {
  const rows = papers('a', 'b');
  const titles = { ...named, 'request.papers[a].title': 'x', 'request.papers[b].title': 'x' };

  test('a broken one', () => {
    const found = issues({ ...titles, 'request.count': 5, 'request.share': '4.9' }, rows);
    expect(found).toEqual(['RULE request.count R-1']);
  });

  test.each<[number, string]>([
    [1, '1.5'],
    // As text, "10.5" would come before "9".
    [9, '10.5'],
  ])('one that holds: %p below %p', (count, share) => {
    const found = issues({ ...titles, 'request.count': count, 'request.share': share, 'request.reason': 'x' }, rows);
    expect(found.filter((issue) => issue.startsWith('RULE'))).toEqual([]);
  });

  test('an unknown one passes', () => expect(issues({ ...titles, 'request.count': 5 }, rows)).toEqual([]));

  test('a row is compared with itself', () => {
    const days = {
      'request.papers[a].from': '2026-01-01',
      'request.papers[a].to': '2025-12-31',
      'request.papers[b].from': '2025-12-31',
      'request.papers[b].to': '2026-01-01',
    };
    expect(issues({ ...titles, ...days, 'request.count': 1 }, rows)).toEqual(['RULE request.papers[a].to R-2 warning']);
  });

  test('a rule is told at each of its items that is shown, in the form that is looked at', () => {
    const answers = { ...named, 'reply.first': true, 'reply.second.inner': true };
    const both = { asked: ['reply.first', 'reply.second'] };
    expect(issues(answers, both, 'reply')).toEqual(['RULE reply.first R-3', 'RULE reply.second.inner R-3']);
    expect(issues(answers, both, 'request')).toEqual([]);
    expect(issues(answers, { asked: ['reply.first'] }, 'reply')).toEqual([]);
    // With the first not asked, its answer reads as unanswered, and the rule is unknown.
    expect(issues(answers, { asked: ['reply.second'] }, 'reply')).toEqual([]);
  });
});

describe('asking', () => {
  test('a request that asks nothing', () => {
    expect(issues(named, { asked: [] })).toEqual(['NOTHING_ASKED reply']);
  });
  test('only what is asked is required', () => {
    expect(issues(named, { asked: ['reply.first'] }, 'reply')).toEqual(['REQUIRED reply.first']);
    expect(issues(named, { asked: ['reply.second'] }, 'reply')).toEqual(['REQUIRED reply.second.inner']);
  });
  test('the answering side is not told that nothing is asked', () => {
    expect(issues(named, { asked: [] }, 'reply')).toEqual([]);
  });
});

test('a form that does not exist has no issues', () => {
  expect(issues({}, {}, 'other')).toEqual([]);
});
