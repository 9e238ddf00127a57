import { describe, expect, it } from '@jest/globals';

import type { Value } from '../../../src/forms/answers/values.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { ANSWERS, migrate, type Plant, retire, without } from './migration.ts';
import { item, itemsOf } from './sampleEdition.ts';

describe('the attic', () => {
  const drop =
    (form: string, key: string): Plant =>
    ({ questionnaire }) => {
      const found = questionnaire.forms[form];
      if (found) found.items = found.items.filter((other) => other.key !== key);
    };

  it.each<[string, Plant, { path: string; value: Value; reason: string }[]]>([
    [
      'a question that is gone',
      drop('request', 'trade'),
      [{ path: 'request.trade', value: 'plumber', reason: 'UNKNOWN_ITEM' }],
    ],
    [
      'a question that ended without a replacement',
      retire('request.trade'),
      [{ path: 'request.trade', value: 'plumber', reason: 'RETIRED' }],
    ],
    [
      'a question inside a group that ended',
      retire('request.who'),
      [{ path: 'request.who.name', value: 'Nowak', reason: 'RETIRED' }],
    ],
    [
      'a question that is replaced by itself in a circle',
      retire('request.trade', 'request.trade'),
      [{ path: 'request.trade', value: 'plumber', reason: 'RETIRED' }],
    ],
    [
      'a question of another type',
      (source) => Object.assign(item(source, 'request.trade'), { type: 'boolean' }),
      [{ path: 'request.trade', value: 'plumber', reason: 'WRONG_TYPE' }],
    ],
    [
      'a whole number that became a decimal under the same path',
      (source) => Object.assign(item(source, 'request.branches'), { type: 'decimal', scale: 2 }),
      [{ path: 'request.branches', value: 3, reason: 'WRONG_TYPE' }],
    ],
    [
      'an option that is gone',
      ({ codeLists }) => Object.assign(codeLists['yesNo'] ?? {}, { options: [{ code: 'NO' }] }),
      [{ path: 'reply.answer', value: 'YES', reason: 'NOT_AN_OPTION' }],
    ],
    [
      'a list that is gone: its rows one by one',
      drop('request', 'documents'),
      [
        { path: 'request.documents[a].title', value: 'First', reason: 'UNKNOWN_ITEM' },
        { path: 'request.documents[b].title', value: 'Second', reason: 'UNKNOWN_ITEM' },
      ],
    ],
    [
      'a question in rows that is replaced by one without',
      retire('request.documents.title', 'request.trade'),
      [
        { path: 'request.documents[a].title', value: 'First', reason: 'RETIRED' },
        { path: 'request.documents[b].title', value: 'Second', reason: 'RETIRED' },
      ],
    ],
    [
      'a question in rows that is replaced by one in another list',
      (source) => {
        const items: Item[] = [{ key: 'title', type: 'text', maxLength: 50 }];
        itemsOf(source, 'request').push({ key: 'papers', type: 'repeat', items: items as never });
        retire('request.documents.title', 'request.papers.title')(source);
      },
      [
        { path: 'request.documents[a].title', value: 'First', reason: 'RETIRED' },
        { path: 'request.documents[b].title', value: 'Second', reason: 'RETIRED' },
      ],
    ],
    [
      "a question that is replaced by one of the other side's form",
      retire('request.trade', 'reply.notes'),
      [{ path: 'request.trade', value: 'plumber', reason: 'RETIRED' }],
    ],
  ])('holds the answer to %s', (_what, plant, attic) => {
    const migrated = migrate(plant);
    expect(migrated.attic).toEqual(attic);
    expect(migrated.lossless).toBe(false);
    for (const { path } of attic) expect(migrated.answers).not.toHaveProperty([path]);
  });

  it('holds the part of a multiple choice that is gone', () => {
    const plant: Plant = ({ codeLists }) => Object.assign(codeLists['kind'] ?? {}, { options: [{ code: 'B' }] });
    expect(migrate(plant)).toMatchObject({
      answers: { 'reply.kinds': ['B'] },
      attic: [{ path: 'reply.kinds', value: ['A'], reason: 'NOT_AN_OPTION' }],
    });
  });

  it('holds a text on several lines where there may be one only', () => {
    const plant: Plant = (source) => Object.assign(item(source, 'reply.notes'), { multiline: false });
    const entry = { path: 'reply.notes', value: 'One\nTwo' };
    expect(migrate(plant, { answers: { [entry.path]: entry.value } }).attic).toEqual([{ ...entry, reason: 'FORMAT' }]);
  });

  it('holds a file that its question does not take any more', () => {
    const { answers, attic } = migrate(() => {}, { takesFile: () => false });
    expect(answers).toEqual(without('request.letter'));
    expect(attic).toEqual([{ path: 'request.letter', value: ANSWERS['request.letter'], reason: 'WRONG_FILE_TYPE' }]);
  });

  it('holds what was said beside an answer that it holds', () => {
    const before: Plant = (source) => Object.assign(item(source, 'reply.answer'), { other: { maxLength: 9 } });
    const plant: Plant = ({ codeLists }) => Object.assign(codeLists['yesNo'] ?? {}, { options: [{ code: 'NO' }] });
    const { answers, attic } = migrate(plant, {
      before,
      answers: { 'reply.answer#other': 'perhaps', 'reply.answer': 'YES' },
    });
    expect(answers).toEqual({});
    expect(attic.map(({ path }) => path)).toEqual(['reply.answer', 'reply.answer#other']);
  });
});

it.each<[string, Plant]>([
  ['nothing', () => {}],
  ['an end with a replacement', retire('request.trade', 'request.craft', { key: 'craft', type: 'text', maxLength: 9 })],
  ['an end without one', retire('request.who')],
  ['fewer options', ({ codeLists }) => Object.assign(codeLists['kind'] ?? {}, { options: [{ code: 'B' }] })],
  ['another type', (source) => Object.assign(item(source, 'request.trade'), { type: 'boolean' })],
])('no value is lost: %s', (_what, plant) => {
  const { answers, attic } = migrate(plant);
  const values = [...Object.values(answers), ...attic.map(({ value }) => value)].flat();
  for (const value of Object.values(ANSWERS).flat()) expect(values).toContainEqual(value);
});

describe('the questions asked', () => {
  const asked = ['reply.answer', 'reply.kinds'];

  it('stay, or become those that replace them, each once', () => {
    expect(migrate(() => {}, { asked }).asked).toEqual(asked);
    expect(migrate(retire('reply.answer', 'reply.kinds'), { asked })).toMatchObject({
      asked: ['reply.kinds'],
      unasked: [],
    });
  });

  it('that ended are named', () => {
    expect(migrate(retire('reply.answer'), { asked, answers: {} })).toMatchObject({
      asked: ['reply.kinds'],
      unasked: ['reply.answer'],
      attic: [],
      lossless: false,
    });
  });
});
