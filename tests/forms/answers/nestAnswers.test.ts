import { describe, expect, test } from '@jest/globals';

import { applyPatch } from '../../../src/forms/answers/applyPatch.ts';
import { flattenPatch, type TypedPatch } from '../../../src/forms/answers/flattenPatch.ts';
import { nestAnswers } from '../../../src/forms/answers/nestAnswers.ts';
import { MOMENT, sample, situation } from '../sample.ts';

const compiled = sample({
  codeLists: { country: { id: 'country', typeName: 'Country', labels: 'region', options: [{ code: 'PT' }] } },
  modules: {
    person: { id: 'person', major: 1, typeName: 'Person', items: [{ key: 'name', type: 'text', maxLength: 50 }] },
  },
  forms: {
    request: {
      items: [
        { key: 'urgent', type: 'boolean' },
        { key: 'reason', type: 'text', maxLength: 50, relevantWhen: { eq: [{ ref: 'request.urgent' }, true] } },
        { key: 'who', type: 'use', module: 'person' },
        {
          key: 'papers',
          type: 'repeat',
          items: [
            { key: 'title', type: 'text', maxLength: 50 },
            { key: 'pages', type: 'repeat', items: [{ key: 'number', type: 'integer' }] },
          ],
        },
      ],
    },
    reply: {
      askable: true,
      items: [
        { key: 'answer', type: 'choice', options: 'yesNo' },
        { key: 'country', type: 'choice', options: 'country' },
      ],
    },
  },
});

function nested(form: string, answers: Record<string, unknown>, options: Parameters<typeof situation>[2] = {}) {
  const evaluation = situation(compiled, answers, options);
  return nestAnswers(evaluation, form, { file: (id) => ({ id }), coded: (list, code) => ({ list: list.id, code }) });
}

function flat(patch: TypedPatch) {
  let row = 0;
  return flattenPatch(compiled, patch, () => `new${++row}`);
}

describe('nesting', () => {
  test('what is unanswered is null, a list without rows is empty', () => {
    expect(nested('request', {})).toEqual({ urgent: null, reason: null, who: { name: null }, papers: [] });
  });

  test('what is not shown is null like what is unanswered', () => {
    expect(nested('request', { 'request.reason': 'x' })).toMatchObject({ reason: null });
    expect(nested('request', { 'request.reason': 'x', 'request.urgent': true })).toMatchObject({ reason: 'x' });
    expect(nested('reply', { 'reply.answer': 'YES' })).toEqual({ answer: null, country: null });
  });

  test('false and zero are answers', () => {
    expect(nested('request', { 'request.urgent': false })).toMatchObject({ urgent: false });
  });

  test('rows carry their ids and stand in order', () => {
    const rows = { 'request.papers': ['b', 'a'], 'request.papers[a].pages': ['p'] };
    const answers = { 'request.papers[a].title': 'A', 'request.papers[a].pages[p].number': 0 };
    expect(nested('request', answers, { rows })['papers']).toEqual([
      { row: 'b', title: null, pages: [] },
      { row: 'a', title: 'A', pages: [{ row: 'p', number: 0 }] },
    ]);
  });

  test('an option of an enum is its code, one of a longer list is shown as the caller wants', () => {
    const asked = ['reply.answer', 'reply.country'];
    expect(nested('reply', { 'reply.answer': 'NO', 'reply.country': 'PT' }, { asked })).toEqual({
      answer: 'NO',
      country: { list: 'country', code: 'PT' },
    });
  });
});

describe('flattening a typed patch', () => {
  test('what is absent is kept, null clears, the rest is set', () => {
    expect(flat({ request: { urgent: false, reason: null, who: { name: 'Ada' } } })).toEqual([
      { op: 'set', path: 'request.urgent', value: false },
      { op: 'clear', path: 'request.reason' },
      { op: 'set', path: 'request.who.name', value: 'Ada' },
    ]);
  });

  test.each<[string, TypedPatch, object[]]>([
    ['nothing', {}, []],
    ['an empty form', { request: {} }, []],
    ['a group', { request: { who: null } }, [{ op: 'clear', path: 'request.who' }]],
    ['a list', { request: { papers: null } }, [{ op: 'clear', path: 'request.papers' }]],
    ['a list without changes', { request: { papers: [] } }, []],
    [
      'a whole form',
      { reply: null },
      [
        { op: 'clear', path: 'reply.answer' },
        { op: 'clear', path: 'reply.country' },
      ],
    ],
  ])('%s', (_, patch, operations) => expect(flat(patch)).toEqual(operations));

  test('what the edition does not have is handed on, for applying to refuse', () => {
    expect(flat({ request: { colour: 'red', size: null }, comment: { text: 'x' } })).toEqual([
      { op: 'set', path: 'request.colour', value: 'red' },
      { op: 'clear', path: 'request.size' },
      { op: 'set', path: 'comment.text', value: 'x' },
    ]);
  });

  test('rows', () => {
    const papers = [
      { add: { title: 'A', pages: [{ add: { number: 1 } }] } },
      { update: { row: 'x', patch: { title: null, pages: [{ remove: 'p' }] } } },
      { remove: 'y' },
      { move: { row: 'x', position: 0 } },
    ];
    expect(flat({ request: { papers } })).toEqual([
      { op: 'addRow', path: 'request.papers', row: 'new1' },
      { op: 'set', path: 'request.papers[new1].title', value: 'A' },
      { op: 'addRow', path: 'request.papers[new1].pages', row: 'new2' },
      { op: 'set', path: 'request.papers[new1].pages[new2].number', value: 1 },
      { op: 'clear', path: 'request.papers[x].title' },
      { op: 'removeRow', path: 'request.papers[x].pages', row: 'p' },
      { op: 'removeRow', path: 'request.papers', row: 'y' },
      { op: 'moveRow', path: 'request.papers', row: 'x', position: 0 },
    ]);
  });

  test('and nesting again gives back what was said', () => {
    const said = { urgent: true, reason: 'fire', who: { name: 'Ada' }, papers: [{ add: { title: 'A', pages: [] } }] };
    const context = { compiled, ...MOMENT, asked: new Set<string>(), by: 'Ada', editable: new Set(['request']) };
    const { answers, issues } = applyPatch(new Map(), flat({ request: said }), context);
    expect(issues).toEqual([]);
    expect(
      nested('request', Object.fromEntries([...answers].filter(([key]) => key !== 'request.papers')), {
        rows: { 'request.papers': ['new1'] },
      }),
    ).toEqual({
      ...said,
      papers: [{ row: 'new1', title: 'A', pages: [] }],
    });
  });

  test('a row id that pretends to be an address reaches no other answer', () => {
    const context = { compiled, ...MOMENT, asked: new Set<string>(), by: 'Ada', editable: new Set(['request']) };
    const update = { row: 'x].title', patch: { title: 'stolen' } };
    const { answers, issues } = applyPatch(new Map(), flat({ request: { papers: [{ update }] } }), context);
    expect(issues).toHaveLength(1);
    expect(answers.size).toBe(0);
  });
});
