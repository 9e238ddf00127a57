import { describe, expect, test } from '@jest/globals';

import { applyPatch, type Operation } from '../../../src/forms/answers/applyPatch.ts';
import type { Answers, IssueCode, Value } from '../../../src/forms/answers/values.ts';
import { answersAfter, MOMENT, sample } from '../sample.ts';

const compiled = sample({
  forms: {
    request: {
      items: [
        { key: 'name', type: 'text', maxLength: 10 },
        { key: 'count', type: 'integer', max: 10 },
        { key: 'kinds', type: 'multiChoice', options: 'kind' },
        {
          key: 'place',
          type: 'group',
          items: [
            { key: 'street', type: 'text', maxLength: 100 },
            { key: 'town', type: 'text', maxLength: 100 },
          ],
        },
        {
          key: 'papers',
          type: 'repeat',
          maxItems: 2,
          items: [
            { key: 'title', type: 'text', maxLength: 100 },
            { key: 'pages', type: 'repeat', items: [{ key: 'number', type: 'integer' }] },
          ],
        },
        { key: 'papersLater', type: 'text', maxLength: 100 },
      ],
    },
    reply: { items: [{ key: 'answer', type: 'choice', options: 'yesNo' }] },
  },
});

function patch(answers: Answers, ...operations: Operation[]) {
  return applyPatch(answers, operations, {
    compiled,
    ...MOMENT,
    asked: new Set(),
    by: 'Ada',
    editable: new Set(['request']),
  });
}

const set = (path: string, value: unknown): Operation => ({ op: 'set', path, value });
const clear = (path: string): Operation => ({ op: 'clear', path });
const addRow = (path: string, row: string): Operation => ({ op: 'addRow', path, row });
const removeRow = (path: string, row: string): Operation => ({ op: 'removeRow', path, row });
const moveRow = (path: string, row: string, position: number): Operation => ({ op: 'moveRow', path, row, position });

const filled = answersAfter(compiled, [
  set('request.name', 'Ada'),
  set('request.place.street', 'Main street'),
  set('request.place.town', 'Graz'),
  addRow('request.papers', 'a'),
  addRow('request.papers', 'b'),
  set('request.papers[a].title', 'first'),
  set('request.papers[b].title', 'second'),
  addRow('request.papers[a].pages', 'p'),
  addRow('request.papers[a].pages', 'q'),
  set('request.papers[a].pages[p].number', 1),
  set('request.papersLater', 'not in the list'),
]);

describe('set and clear', () => {
  test('an answer is kept under its address', () => {
    const { answers, issues } = patch(new Map(), set('request.name', 'Ada'), set('request.place.town', 'Graz'));
    expect(issues).toEqual([]);
    expect(Object.fromEntries(answers)).toEqual({ 'request.name': 'Ada', 'request.place.town': 'Graz' });
  });

  test('the answers that were given before stay as they are', () => {
    const before = new Map<string, Value>([['request.name', 'Ada']]);
    expect(patch(before, set('request.name', 'Eva')).answers.get('request.name')).toBe('Eva');
    expect(before.get('request.name')).toBe('Ada');
  });

  test.each<[string, unknown]>([
    ['request.name', ''],
    ['request.name', '  \n '],
    ['request.kinds', []],
  ])('%s with %j is unanswered', (path, value) => {
    const before = new Map<string, Value>([[path, 'x']]);
    expect(patch(before, set(path, value))).toEqual({ answers: new Map(), issues: [] });
  });

  test('a draft may keep what misses a bound', () => {
    const { answers, issues } = patch(new Map(), set('request.count', 11), set('request.name', 'a name too long'));
    expect(issues).toEqual([]);
    expect(answers.get('request.count')).toBe(11);
  });

  test('clearing a group clears what is inside, and only that', () => {
    const { answers } = patch(filled, clear('request.place'));
    expect([...filled.keys()].filter((key) => !answers.has(key))).toEqual([
      'request.place.street',
      'request.place.town',
    ]);
  });

  test('clearing a list clears its rows, and no neighbour whose name begins alike', () => {
    const { answers } = patch(filled, clear('request.papers'));
    expect([...answers.keys()]).toEqual([
      'request.name',
      'request.place.street',
      'request.place.town',
      'request.papersLater',
    ]);
  });

  test('clearing what is unanswered changes nothing', () => {
    expect(patch(filled, clear('request.count'))).toEqual({ answers: filled, issues: [] });
  });
});

describe('rows', () => {
  const rows = (answers: Answers) => answers.get('request.papers');

  test('are added at the end, once', () => {
    expect(rows(patch(filled, addRow('request.papers', 'c')).answers)).toEqual(['a', 'b', 'c']);
    expect(rows(patch(filled, addRow('request.papers', 'a')).answers)).toEqual(['a', 'b']);
  });

  test('more than the questionnaire allows are an issue later, not here', () => {
    expect(patch(filled, addRow('request.papers', 'c'), addRow('request.papers', 'd')).issues).toEqual([]);
  });

  test('are removed with all that is in them', () => {
    const { answers } = patch(filled, removeRow('request.papers', 'a'));
    expect(rows(answers)).toEqual(['b']);
    expect([...answers.keys()].filter((key) => key.includes('[a]'))).toEqual([]);
    expect(answers.get('request.papers[b].title')).toBe('second');
  });

  test('the last one takes the list with it', () => {
    const { answers } = patch(filled, removeRow('request.papers', 'a'), removeRow('request.papers', 'b'));
    expect(answers.has('request.papers')).toBe(false);
  });

  test.each<[number, string[]]>([
    [0, ['b', 'a']],
    [1, ['a', 'b']],
    [99, ['a', 'b']],
    [-5, ['b', 'a']],
    [Number.NaN, ['b', 'a']],
  ])('moved to position %p stand as %j', (position, order) => {
    expect(rows(patch(filled, moveRow('request.papers', 'b', position)).answers)).toEqual(order);
  });

  test('of a list in a list belong to their row', () => {
    const { answers, issues } = patch(
      filled,
      addRow('request.papers[b].pages', 'p'),
      set('request.papers[b].pages[p].number', 7),
      removeRow('request.papers[a].pages', 'q'),
    );
    expect(issues).toEqual([]);
    expect(answers.get('request.papers[a].pages')).toEqual(['p']);
    expect(answers.get('request.papers[a].pages[p].number')).toBe(1);
    expect(answers.get('request.papers[b].pages[p].number')).toBe(7);
  });

  test('a row added in a patch can be filled in by the same patch', () => {
    const { answers, issues } = patch(new Map(), addRow('request.papers', 'x'), set('request.papers[x].title', 'new'));
    expect(issues).toEqual([]);
    expect(answers.get('request.papers[x].title')).toBe('new');
  });

  test('come to an end, too, when many lists have few', () => {
    const before = new Map<string, Value>([
      ...filled,
      ...Array.from({ length: 50_000 }, (_, n) => [`other.a${n}`, 1] as const),
    ]);
    expect(patch(before, addRow('request.papers', 'more')).issues.map(({ code }) => code)).toEqual(['TOO_MANY_ROWS']);
  });

  test('have no end only up to five hundred', () => {
    const operations = Array.from({ length: 501 }, (_, index) => addRow('request.papers', `r${index}`));
    const { issues } = patch(new Map(), ...operations);
    expect(issues).toEqual([{ code: 'TOO_MANY_ROWS', path: 'request.papers', severity: 'error' }]);
  });
});

describe('what can never be kept is an issue, and nothing is changed', () => {
  test.each<[Operation, IssueCode]>([
    [set('request.colour', 'red'), 'UNKNOWN_ITEM'],
    [set('request', 'x'), 'UNKNOWN_ITEM'],
    [set('', 'x'), 'UNKNOWN_ITEM'],
    [set('__proto__', 'x'), 'UNKNOWN_ITEM'],
    [set('request.name[a]', 'x'), 'UNKNOWN_ITEM'],
    [set('request.papers.title', 'x'), 'UNKNOWN_ITEM'],
    [set('request.papers[a].pages.number', 1), 'UNKNOWN_ITEM'],
    [clear('request.papers[a]'), 'UNKNOWN_ITEM'],
    [set('request[a].papers.title', 'a second name for an answer'), 'UNKNOWN_ITEM'],
    [set('request.name#other#more', 'x'), 'UNKNOWN_ITEM'],
    [set('request.name#', 'x'), 'UNKNOWN_ITEM'],
    [set('request.name#other[a]', 'x'), 'UNKNOWN_ITEM'],
    [clear('request.name#Ada Lovelace'), 'UNKNOWN_ITEM'],
    [clear('request.name#other#Ada Lovelace'), 'UNKNOWN_ITEM'],
    [set('reply.answer', 'YES'), 'NOT_EDITABLE'],
    [clear('reply.answer'), 'NOT_EDITABLE'],
    [set('request.papers[z].title', 'x'), 'UNKNOWN_ROW'],
    [set('request.papers[].title', 'x'), 'UNKNOWN_ROW'],
    [set('request.papers[b].pages[p].number', 1), 'UNKNOWN_ROW'],
    [set('request.papers[z].pages[p].number', 1), 'UNKNOWN_ROW'],
    [addRow('request.papers[z].pages', 'p'), 'UNKNOWN_ROW'],
    [removeRow('request.papers', 'z'), 'UNKNOWN_ROW'],
    [moveRow('request.papers', 'z', 0), 'UNKNOWN_ROW'],
    [set('request.place', 'Graz'), 'WRONG_TYPE'],
    [set('request.papers', ['a']), 'WRONG_TYPE'],
    [set('request.count', '3'), 'WRONG_TYPE'],
    [set('request.name', null), 'WRONG_TYPE'],
    [addRow('request.place', 'a'), 'WRONG_TYPE'],
    [addRow('request.name', 'a'), 'WRONG_TYPE'],
    [set('request.count', 1.5), 'FORMAT'],
    [addRow('request.papers', ''), 'FORMAT'],
    [addRow('request.papers', 'a b'), 'FORMAT'],
    [addRow('request.papers', 'a].title'), 'FORMAT'],
    [addRow('request.papers', 'r'.repeat(41)), 'FORMAT'],
    [set('request.kinds', ['FINE', 'JAIL']), 'NOT_AN_OPTION'],
  ])('%j: %s', (operation, code) => {
    const { answers, issues } = patch(filled, operation);
    expect(issues).toEqual([{ code, path: operation.path, severity: 'error' }]);
    expect(answers).toEqual(filled);
  });

  test('all issues of a patch are told at once', () => {
    const { issues } = patch(filled, set('request.x', 1), set('request.name', 'Eva'), set('request.count', 'many'));
    expect(issues.map(({ code }) => code)).toEqual(['UNKNOWN_ITEM', 'WRONG_TYPE']);
  });
});
