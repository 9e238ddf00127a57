import { describe, expect, it } from '@jest/globals';

import type { Value } from '../../../src/forms/answers/values.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { ANSWERS, migrate, type Plant, retire, without } from './migration.ts';
import { item, itemsOf } from './sampleEdition.ts';

describe('answers that stay', () => {
  it('are the same between an edition and itself', () => {
    expect(migrate(() => {})).toEqual({
      answers: ANSWERS,
      asked: [],
      moved: [],
      attic: [],
      unasked: [],
      lossless: true,
    });
  });

  it('are kept where they miss a new bound: that is an issue, not a loss', () => {
    const plant: Plant = (source) => {
      Object.assign(item(source, 'request.trade'), { maxLength: 3 });
      Object.assign(item(source, 'request.branches'), { max: 1 });
      Object.assign(item(source, 'request.documents'), { maxItems: 1 });
    };
    expect(migrate(plant)).toMatchObject({ answers: ANSWERS, lossless: true });
  });

  it('are kept although an optional question is new beside them', () => {
    const plant: Plant = (source) => itemsOf(source, 'request').push({ key: 'more', type: 'boolean' });
    expect(migrate(plant)).toMatchObject({ answers: ANSWERS, attic: [] });
  });

  it('keep what was said beside them', () => {
    const before: Plant = (source) => Object.assign(item(source, 'request.amount'), { absent: ['UNKNOWN', 'REFUSED'] });
    const answers = { 'request.amount#absent': 'UNKNOWN' };
    expect(migrate(() => {}, { before, answers })).toMatchObject({ answers, lossless: true });
    const fewer: Plant = (source) => Object.assign(item(source, 'request.amount'), { absent: ['REFUSED'] });
    expect(migrate(fewer, { before, answers })).toMatchObject({
      answers: {},
      attic: [{ path: 'request.amount#absent', value: 'UNKNOWN', reason: 'REASON_UNKNOWN' }],
    });
    const none: Plant = (source) => delete item(source, 'request.amount')['absent'];
    expect(migrate(none, { before, answers }).attic).toEqual([
      { path: 'request.amount#absent', value: 'UNKNOWN', reason: 'UNKNOWN_ITEM' },
    ]);
  });
});

it('keeps who declared something and when, which cannot be entered again', () => {
  const before: Plant = (source) => itemsOf(source, 'request').push({ key: 'sworn', type: 'declaration' });
  const answers = { 'request.sworn': { by: 'Anna Kowalska', at: '2026-03-01T08:00:00Z' } };
  const plant: Plant = (source) => Object.assign(item(source, 'request.sworn'), { required: true });
  expect(migrate(plant, { before, answers })).toMatchObject({ answers, lossless: true });
});

it('keeps the alternative that was chosen, unless it is gone', () => {
  const ways = [
    { key: 'post', items: [{ key: 'address', type: 'text', maxLength: 50 }] },
    { key: 'mail', items: [{ key: 'address', type: 'email' }] },
  ];
  const before: Plant = (source) =>
    itemsOf(source, 'request').push({ key: 'contact', type: 'variant', alternatives: ways } as never);
  const answers = { 'request.contact': 'mail', 'request.contact.mail.address': 'a@example.org' };
  expect(migrate(() => {}, { before, answers })).toMatchObject({ answers, lossless: true });
  const plant: Plant = (source) => Object.assign(item(source, 'request.contact'), { alternatives: ways.slice(0, 1) });
  expect(migrate(plant, { before, answers })).toMatchObject({
    answers: {},
    attic: [
      { path: 'request.contact', value: 'mail', reason: 'NOT_AN_OPTION' },
      { path: 'request.contact.mail.address', value: 'a@example.org', reason: 'UNKNOWN_ITEM' },
    ],
  });
});

describe('answers that move', () => {
  it.each<[string, Plant, string, string, Value]>([
    [
      'to the question that replaces theirs',
      retire('request.trade', 'request.craft', { key: 'craft', type: 'text', maxLength: 9 }),
      'request.trade',
      'request.craft',
      'plumber',
    ],
    [
      'to a decimal from a whole number',
      retire('request.branches', 'request.share', { key: 'share', type: 'decimal', scale: 2 }),
      'request.branches',
      'request.share',
      '3',
    ],
    [
      'to a multiple choice from a choice',
      retire('reply.answer', 'reply.all', { key: 'all', type: 'multiChoice', options: 'yesNo' }),
      'reply.answer',
      'reply.all',
      ['YES'],
    ],
    [
      'over several replacements, to the last one',
      (source) => {
        retire('request.trade', 'request.craft', { key: 'craft', type: 'text', maxLength: 9 })(source);
        retire('request.craft', 'request.job', { key: 'job', type: 'text', maxLength: 9 })(source);
      },
      'request.trade',
      'request.job',
      'plumber',
    ],
    [
      'into a group',
      retire('request.trade', 'request.work.trade', {
        key: 'work',
        type: 'group',
        items: [{ key: 'trade', type: 'text', maxLength: 9 }],
      }),
      'request.trade',
      'request.work.trade',
      'plumber',
    ],
  ])('%s', (_what, plant, from, to, value) => {
    expect(migrate(plant)).toEqual({
      answers: { ...without(from), [to]: value },
      asked: [],
      moved: [{ from, to }],
      attic: [],
      unasked: [],
      lossless: true,
    });
  });

  it('with a whole list, rows and order kept', () => {
    const list: Item = { key: 'papers', type: 'repeat', items: [{ key: 'title', type: 'text', maxLength: 50 }] };
    expect(migrate(retire('request.documents', 'request.papers', list))).toMatchObject({
      answers: {
        'request.papers': ['a', 'b'],
        'request.papers[a].title': 'First',
        'request.papers[b].title': 'Second',
      },
      moved: [
        { from: 'request.documents', to: 'request.papers' },
        { from: 'request.documents.title', to: 'request.papers.title' },
      ],
      lossless: true,
    });
  });

  it('leave an answer alone that is there already, and lose none of the two', () => {
    const before: Plant = (source) => itemsOf(source, 'request').push({ key: 'craft', type: 'text', maxLength: 9 });
    const answers = { 'request.trade': 'plumber', 'request.craft': 'glazier' };
    expect(migrate(retire('request.trade', 'request.craft'), { before, answers })).toMatchObject({
      answers: { 'request.craft': 'glazier' },
      moved: [],
      attic: [{ path: 'request.trade', value: 'plumber', reason: 'PLACE_TAKEN' }],
      lossless: false,
    });
  });

  it('take what was said beside them along', () => {
    const before: Plant = (source) => Object.assign(item(source, 'request.trade'), { absent: ['UNKNOWN'] });
    const plant = retire('request.trade', 'request.craft', {
      ...{ key: 'craft', type: 'text', maxLength: 9, absent: ['UNKNOWN'] },
    } as Item);
    expect(migrate(plant, { before, answers: { 'request.trade#absent': 'UNKNOWN' } }).answers).toEqual({
      'request.craft#absent': 'UNKNOWN',
    });
  });
});
