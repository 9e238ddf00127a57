import { describe, expect, test } from '@jest/globals';

import { COMPARED_ATTRIBUTES } from '../../../src/forms/evolution/compare/compareAttributes.ts';
import { compareEditions } from '../../../src/forms/evolution/compare/compareEditions.ts';
import { codes, set } from './plants.ts';
import { changed, type Draft, itemsOf } from './sampleEdition.ts';

const TRADE = 'request.trade';
const KINDS = 'reply.kinds';
const RULE = { eq: [{ ref: 'reply.answer' }, { code: 'YES' }] };
const FILES = { mediaTypes: ['application/pdf'], maxBytes: 1000, maxFiles: 2 };

/** What is found between two states of an item, in both directions. */
function found(path: string, before: object, after: object): readonly string[] {
  const [old, next] = [changed(set(path, before)), changed(set(path, after))];
  return [compareEditions(old, next), compareEditions(next, old)].map((changes) =>
    changes.map((one) => `${one.class} ${one.kind}`).join(', '),
  );
}

const TABLE: readonly (readonly [path: string, attribute: object, comes: string, goes: string])[] = [
  [TRADE, { readOnlyWhen: RULE }, 'tightening LOCK_CHANGED', 'loosening LOCK_REMOVED'],
  [TRADE, { default: 'baker' }, 'meaning DEFAULT_CHANGED', 'meaning DEFAULT_CHANGED'],
  [TRADE, { initial: { from: 'today' } }, 'meaning DEFAULT_CHANGED', 'meaning DEFAULT_CHANGED'],
  [TRADE, { absent: ['UNKNOWN'] }, 'additive ANNOTATION_ADDED', 'breaking ANNOTATION_REMOVED'],
  [KINDS, { other: { maxLength: 50 } }, 'additive ANNOTATION_ADDED', 'breaking ANNOTATION_REMOVED'],
  [TRADE, { evidence: FILES }, 'additive ANNOTATION_ADDED', 'breaking ANNOTATION_REMOVED'],
  [TRADE, { withhold: { reasons: 'kind' } }, 'additive ANNOTATION_ADDED', 'breaking ANNOTATION_REMOVED'],
  [KINDS, { filter: RULE }, 'tightening FILTER_CHANGED', 'loosening FILTER_REMOVED'],
  ['request.documents', { unique: ['title'] }, 'tightening UNIQUE_CHANGED', 'loosening UNIQUE_REMOVED'],
  [TRADE, { since: '1.0.0' }, 'editorial SINCE_CHANGED', 'editorial SINCE_CHANGED'],
  [TRADE, { retired: { in: '1.2.0' } }, 'tightening ITEM_RETIRED', 'loosening ITEM_REVIVED'],
  [TRADE, { layout: { width: 'short' } }, 'editorial LAYOUT_CHANGED', 'editorial LAYOUT_CHANGED'],
];

describe('an attribute that comes or goes', () => {
  test.each(TABLE)('%s %j: %s, and back: %s', (path, attribute, comes, goes) => {
    expect(found(path, {}, attribute)).toEqual([comes, goes]);
  });

  test('is in the table, each', () => {
    const told = TABLE.flatMap(([, attribute]) => Object.keys(attribute));
    expect(told.sort()).toEqual([...COMPARED_ATTRIBUTES].sort());
  });
});

describe('an attribute that changes', () => {
  test.each([
    [
      'reasons',
      { absent: ['UNKNOWN'] },
      { absent: ['UNKNOWN', 'REFUSED'] },
      'loosening BOUND_WIDENED',
      'tightening BOUND_NARROWED',
    ],
    [
      'files',
      { evidence: FILES },
      { evidence: { ...FILES, maxFiles: 3 } },
      'loosening BOUND_WIDENED',
      'tightening BOUND_NARROWED',
    ],
    [
      'media types',
      { evidence: FILES },
      { evidence: { ...FILES, mediaTypes: ['application/pdf', 'image/png'] } },
      'loosening BOUND_WIDENED',
      'tightening BOUND_NARROWED',
    ],
    [
      'other',
      { other: { maxLength: 5 } },
      { other: { maxLength: 9 } },
      'loosening BOUND_WIDENED',
      'tightening BOUND_NARROWED',
    ],
    [
      'a condition',
      { readOnlyWhen: RULE },
      { readOnlyWhen: { not: [RULE] } },
      'tightening LOCK_CHANGED',
      'tightening LOCK_CHANGED',
    ],
    [
      'the list of reasons',
      { withhold: { reasons: 'kind' } },
      { withhold: { reasons: 'yesNo' } },
      'breaking OPTIONS_REPLACED',
      'breaking OPTIONS_REPLACED',
    ],
    [
      'an end',
      { retired: { in: '1.2.0' } },
      { retired: { in: '1.2.1' } },
      'meaning RETIREMENT_CHANGED',
      'meaning RETIREMENT_CHANGED',
    ],
  ])('%s', (_, before, after, there, back) => {
    expect(found(TRADE, before, after)).toEqual([there, back]);
  });
});

function brief(old: (draft: Draft) => unknown, next: (draft: Draft) => unknown): string[] {
  return compareEditions(changed(old), changed(next)).map((one) => `${one.class} ${one.kind} ${one.at}`);
}

test('a new name for a question that had to be answered asks for nothing more', () => {
  const rename = (draft: Draft) => {
    set(TRADE, { retired: { in: '1.3.0', replacedBy: 'request.business' } })(draft);
    itemsOf(draft, 'request').push({ key: 'business', type: 'text', maxLength: 100, required: true });
  };
  expect(brief(() => {}, rename)).toEqual([
    'additive ITEM_ADDED request.business',
    'additive ITEM_REPLACED request.trade',
  ]);
});

test('options end, return, and belong elsewhere', () => {
  const list = (option: object) =>
    codes('kind', [{ code: 'A', ...option }, { code: 'B' }, { code: 'NONE', exclusive: true }]);
  const both = (option: object) => [...brief(() => {}, list(option)), ...brief(list(option), () => {})];
  expect(both({ retired: { in: '1.2.0' } })).toEqual([
    'tightening CODE_RETIRED kind.A',
    'loosening CODE_REVIVED kind.A',
  ]);
  expect(both({ other: true })).toEqual([
    'tightening CODE_OTHER_CHANGED kind.A',
    'tightening CODE_OTHER_CHANGED kind.A',
  ]);
  expect(both({ parent: 'X' })).toEqual([
    'tightening CODE_PARENT_CHANGED kind.A',
    'tightening CODE_PARENT_CHANGED kind.A',
  ]);
});

test('a variant that may be left out demands nothing; an alternative less breaks', () => {
  const variant = (keys: readonly string[]) => (draft: Draft) => {
    const alternatives = keys.map((key) => ({ key, items: [{ key: 'x', type: 'boolean' as const, required: true }] }));
    itemsOf(draft, 'request').push({ key: 'either', type: 'variant', alternatives });
  };
  expect(brief(() => {}, variant(['a', 'b']))).toEqual(['additive ITEM_ADDED request.either']);
  expect(brief(variant(['a', 'b', 'c']), variant(['a', 'b']))).toEqual(['breaking ITEM_REMOVED request.either.c']);
});

test('a computed value and a reference', () => {
  const computed = (value: object) => (draft: Draft) =>
    itemsOf(draft, 'request').push({ key: 'c', type: 'computed', of: 'integer', value: 1, ...value });
  expect(brief(computed({}), computed({ value: 2 }))).toEqual(['meaning VALUE_CHANGED request.c']);
  expect(brief(computed({}), computed({ of: 'text' }))).toEqual(['breaking TYPE_CHANGED request.c']);
  const reference = (values: object) => (draft: Draft) =>
    itemsOf(draft, 'request').push({ key: 'r', type: 'reference', to: 'request.documents', ...values });
  expect(brief(reference({}), reference({ many: true }))).toEqual(['breaking REFERENCE_CHANGED request.r']);
});
