import { describe, expect, test } from '@jest/globals';

import type { Operation } from '../../../src/forms/answers/applyPatch.ts';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { flattenPatch, type TypedPatch } from '../../../src/forms/answers/flattenPatch.ts';
import { nestAnswers } from '../../../src/forms/answers/nestAnswers.ts';
import type { Answers } from '../../../src/forms/answers/values.ts';
import type { Compiled } from '../../../src/forms/definition/compile.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { answersAfter, MOMENT, sample } from '../sample.ts';
import { CONSTRUCTS } from './constructs.ts';

const compiled = sample(CONSTRUCTS);
const PRESENTER = { file: (id: string) => ({ id }), coded: (_: unknown, code: string) => ({ code }) };

// Nested answers are looked at freely.
// biome-ignore lint/suspicious/noExplicitAny: the shape differs from test to test
type Nested = any;

function flat(patch: TypedPatch, pinned: Compiled = compiled, served: Compiled = pinned): Operation[] {
  let row = 0;
  return flattenPatch(pinned, { request: patch }, () => `new${++row}`, served);
}

/** What is read after a typed patch. */
function readAfter(patch: TypedPatch, pinned: Compiled = compiled, served: Compiled = pinned): Nested {
  return read(answersAfter(pinned, flat(patch, pinned, served)), pinned, served);
}

function read(answers: Answers, pinned: Compiled, served: Compiled): Nested {
  const evaluation = evaluateSituation({ compiled: pinned, answers, asked: new Set(), ...MOMENT });
  return nestAnswers(evaluation, 'request', PRESENTER, served);
}

describe('beside an answer', () => {
  test('what is said is read as it was said, files as what they name', async () => {
    const nested = readAfter({
      reason: 'OTHER',
      reasonOther: 'habit',
      reasonEvidence: ['f1', 'f2'],
      reasonWithheld: 'INQUIRY',
    });
    expect(nested).toMatchObject({
      reason: 'OTHER',
      reasonOther: 'habit',
      reasonWithheld: 'INQUIRY',
      reasonAbsent: null,
    });
    await expect(nested.reasonEvidence()).resolves.toEqual([{ id: 'f1' }, { id: 'f2' }]);
  });

  test('nothing is null, and no file', async () => {
    const nested = readAfter({});
    expect(nested).toMatchObject({ reasonOther: null, reasonAbsent: null, reasonWithheld: null });
    await expect(nested.reasonEvidence()).resolves.toEqual([]);
  });

  test('it is written at the address of the answer', () => {
    expect(flat({ reasonAbsent: 'UNKNOWN', reasonOther: null })).toEqual([
      { op: 'set', path: 'request.reason#absent', value: 'UNKNOWN' },
      { op: 'clear', path: 'request.reason#other' },
    ]);
  });
});

describe('a variant', () => {
  test('is its chosen alternative, with the name of its type', () => {
    expect(readAfter({ payer: { person: { name: 'Ada' } } }).payer).toEqual({
      __typename: 'SampleV1RequestPayerPerson',
      name: 'Ada',
    });
    expect(readAfter({ payer: { nobody: { _: true } } }).payer).toEqual({ __typename: 'SampleV1RequestPayerNobody' });
    expect(readAfter({}).payer).toBeNull();
  });

  test('is chosen before its items are answered, and cleared by null', () => {
    expect(flat({ payer: { person: { name: 'Ada' } } })).toEqual([
      { op: 'set', path: 'request.payer', value: 'person' },
      { op: 'set', path: 'request.payer.person.name', value: 'Ada' },
    ]);
    expect(flat({ payer: null })).toEqual([{ op: 'clear', path: 'request.payer' }]);
  });
});

describe('a reference', () => {
  const patch = {
    main: 'b',
    others: ['b', 'a'],
    sites: [
      { addAs: { row: 'a', patch: { city: 'Porto', next: 'b' } } },
      { addAs: { row: 'b', patch: { city: 'Faro', next: 'a' } } },
    ],
  };

  test('is the row that it points to, also in the patch that adds the row', () => {
    const nested = readAfter(patch);
    expect(nested.main()).toMatchObject({ row: 'b', city: 'Faro' });
    expect(nested.others().map(({ city }: Nested) => city)).toEqual(['Faro', 'Porto']);
    expect(nested.siteCount).toBe(2);
  });

  test('goes round in circles only as far as it is followed', () => {
    expect(readAfter(patch).main().next().next().next()).toMatchObject({ row: 'a', city: 'Porto' });
  });

  test('is set after all else', () => {
    expect(flat(patch).map(({ op, path }) => `${op} ${path}`)).toEqual([
      'addRow request.sites',
      'set request.sites[a].city',
      'addRow request.sites',
      'set request.sites[b].city',
      'set request.main',
      'set request.others',
      'set request.sites[a].next',
      'set request.sites[b].next',
    ]);
  });

  test('to a row that is gone is null, one of several is left out', () => {
    const answers = new Map(answersAfter(compiled, flat(patch))).set('request.sites', ['a']);
    const nested = read(answers, compiled, compiled);
    const [main, others] = [nested.main(), nested.others()];
    expect(main).toBeNull();
    expect(others.map(({ row }: Nested) => row)).toEqual(['a']);
  });

  test('to nothing is null, to nothing of many is empty', () => {
    expect(readAfter({})).toMatchObject({ main: null, others: [] });
  });
});

describe('an item that another one replaced', () => {
  const text = (key: string, more: Partial<Item> = {}) => ({ key, type: 'text', maxLength: 50, ...more }) as Item;
  const edition = (...items: Item[]) => sample({ forms: { request: { items } } });
  const ended = { retired: { in: '1.1.0', replacedBy: 'request.place' } };
  const old = edition(text('town'));
  const both = edition(text('town'), text('place'));
  const next = edition(text('town', ended), text('place'));

  test('is read and written under both names in the edition in which it ended', () => {
    expect(flat({ town: 'Faro' }, next)).toEqual([{ op: 'set', path: 'request.place', value: 'Faro' }]);
    expect(readAfter({ town: 'Faro' }, next)).toEqual({ town: 'Faro', place: 'Faro' });
    expect(readAfter({ place: 'Faro' }, next)).toEqual({ town: 'Faro', place: 'Faro' });
  });

  test('keeps the answers in an exchange of an older edition, under both names of the newest', () => {
    expect(flat({ place: 'Faro' }, old, next)).toEqual([{ op: 'set', path: 'request.town', value: 'Faro' }]);
    expect(readAfter({ place: 'Faro' }, old, next)).toEqual({ town: 'Faro', place: 'Faro' });
    expect(readAfter({ town: 'Faro' }, old, next)).toEqual({ town: 'Faro', place: 'Faro' });
  });

  test('stands beside its replacement where the edition has both', () => {
    expect(readAfter({ town: 'Faro', place: 'Lagos' }, both, next)).toEqual({ town: 'Faro', place: 'Lagos' });
  });

  test('is followed along several replacements', () => {
    const third = edition(
      text('town', ended),
      text('place', { retired: { in: '1.2.0', replacedBy: 'request.site' } }),
      text('site'),
    );
    expect(readAfter({ site: 'Faro' }, old, third)).toEqual({ town: 'Faro', place: 'Faro', site: 'Faro' });
    expect(readAfter({ town: 'Faro' }, third)).toEqual({ town: 'Faro', place: 'Faro', site: 'Faro' });
  });

  test('of another kind is read as nothing', () => {
    const wrong = edition(text('town', ended), { key: 'place', type: 'integer' });
    expect(readAfter({ place: 3 }, wrong)).toEqual({ town: null, place: 3 });
  });

  test('without a replacement reads null, and a write is handed on to be refused', () => {
    const gone = edition(text('town', { retired: { in: '1.1.0' } }), text('place'));
    expect(readAfter({}, gone)).toEqual({ town: null, place: null });
    expect(flat({ town: 'Faro' }, gone)).toEqual([{ op: 'set', path: 'request.town', value: 'Faro' }]);
  });

  test('with all that is inside', () => {
    const list = (key: string, more: object = {}) => ({ key, type: 'repeat', items: [text('city')], ...more }) as Item;
    const before = edition(list('towns'));
    const then = edition(list('towns', { retired: { in: '1.1.0', replacedBy: 'request.places' } }), list('places'));
    const rows = [{ row: 'new1', city: 'Faro' }];
    expect(readAfter({ places: [{ add: { city: 'Faro' } }] }, before, then)).toEqual({ towns: rows, places: rows });
    expect(readAfter({ towns: [{ add: { city: 'Faro' } }] }, then)).toEqual({ towns: rows, places: rows });
  });

  test('that moved into a group is found there', () => {
    const grouped = edition(text('town', { retired: { in: '1.1.0', replacedBy: 'request.where.town' } }), {
      key: 'where',
      type: 'group',
      items: [text('town'), text('street')],
    });
    expect(readAfter({ where: { town: 'Faro' } }, old, grouped)).toEqual({
      town: 'Faro',
      where: { town: 'Faro', street: null },
    });
  });
});

test('what came later reads null, lists empty, and cannot be written', () => {
  const old = sample({ forms: { request: { items: [{ key: 'place', type: 'text', maxLength: 50 }] } } });
  expect(readAfter({ place: 'Faro' }, old, compiled)).toMatchObject({
    place: 'Faro',
    reason: null,
    payer: null,
    sites: [],
    others: [],
    siteCount: null,
  });
  expect(() => readAfter({ weight: '1.0' }, old, compiled)).toThrow('UNKNOWN_ITEM');
  expect(() => readAfter({ sites: [{ add: {} }] }, old, compiled)).toThrow('UNKNOWN_ITEM');
});
