import { expect, it } from '@jest/globals';
import { findBreakingChanges } from 'graphql';

import { compile } from '../../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { bumpOf } from '../../../src/forms/evolution/bumpOf.ts';
import { compareEditions } from '../../../src/forms/evolution/compare/compareEditions.ts';
import { joinTypes } from '../../../src/forms/graphql/join/joinTypes.ts';
import { CONSTRUCTS } from '../graphql/constructs.ts';
import { staticSchema } from '../graphql/staticSchema.ts';
import { sample } from '../sample.ts';

/** An item as a test changes it: whatever it has. */
type Loose = Record<string, unknown> & { key: string; items?: Loose[]; alternatives?: Loose[] };
type Plant = (at: (path: string) => Loose, items: Loose[], source: EditionSource) => unknown;

const OLD = sample(CONSTRUCTS).source;

const put =
  (path: string, values: object): Plant =>
  (at) =>
    Object.assign(at(path), values);
const without =
  (path: string, name: string): Plant =>
  (at) =>
    delete at(path)[name];
const remove =
  (key: string): Plant =>
  (_at, items) =>
    items.splice(
      items.findIndex((item) => item.key === key),
      1,
    );
const retire = (path: string, more: object = {}) => put(path, { retired: { in: '1.1.0', ...more } });
const optionsOf = (source: EditionSource, list: string) => source.codeLists[list]?.options as unknown as object[];

function changed(plant: Plant): EditionSource {
  const source = structuredClone(OLD);
  const items = source.questionnaire.forms['request']?.items as unknown as Loose[];
  const at = (path: string): Loose => {
    let found: Loose | undefined;
    for (const key of path.split('.')) {
      const among: Loose[] = found ? [...(found.items ?? []), ...(found.alternatives ?? [])] : items;
      found = among.find((item) => item.key === key);
    }
    if (!found) throw new Error(`There is no ${path}`);
    return found;
  };
  plant(at, items, source);
  return source;
}

function judged(plant: Plant): { breaks: string[]; isMajor: boolean } {
  const next = changed(plant);
  const typesOf = (source: EditionSource) => joinTypes(staticSchema(), [compile(source)]);
  const breaks = findBreakingChanges(typesOf(OLD), typesOf(next)).map(({ description }) => description);
  return { breaks, isMajor: bumpOf(compareEditions(OLD, next)) === 'major' };
}

const WITHIN: readonly [string, Plant][] = [
  ['an alternative more', (at) => at('payer').alternatives?.push({ key: 'firm', items: [] })],
  ['an alternative ends', retire('payer.nobody')],
  ['an item more in an alternative', (at) => at('payer.person').items?.push({ key: 'born', type: 'date' })],
  ['an alternative whose only question ends', retire('payer.person.name')],
  ['a variant must be chosen', put('payer', { required: true })],
  ['a variant ends', retire('payer')],
  ['"other" may be said', put('place', { absent: ['UNKNOWN'] })],
  ['a reason more for no answer', put('reason', { absent: ['UNKNOWN', 'REFUSED'] })],
  ['evidence may be given', put('place', { evidence: { mediaTypes: ['image/png'], maxBytes: 9, maxFiles: 1 } })],
  ['less evidence', put('reason', { evidence: { mediaTypes: ['application/pdf'], maxBytes: 10, maxFiles: 1 } })],
  ['an answer may be withheld', put('place', { withhold: { reasons: 'secrecy' } })],
  ['a reason more to withhold', (_at, _items, source) => optionsOf(source, 'secrecy').push({ code: 'TRADE_SECRET' })],
  [
    'an option ends',
    (_at, _items, source) => Object.assign(optionsOf(source, 'ground')[0] ?? {}, { retired: { in: '1.1.0' } }),
  ],
  ['a reference ends', retire('main')],
  ['references become required', put('others', { required: true })],
  ['a reference more', (_at, items) => items.push({ key: 'second', type: 'reference', to: 'request.sites' })],
  [
    'a list ends, and what points to it',
    (at) => ['sites', 'main', 'others', 'siteCount'].map((key) => retire(key)(at, [], OLD)),
  ],
  ['an item more in rows', (at) => at('sites').items?.push({ key: 'street', type: 'text', maxLength: 9 })],
  ['a computed value more', (_at, items) => items.push({ key: 'twice', type: 'computed', of: 'integer', value: 2 })],
  [
    'another formula',
    put('siteCount', { value: { count: { in: 'request.sites', where: { answered: [{ ref: '$row.city' }] } } } }),
  ],
  ['a computed value ends', retire('siteCount')],
  ['another note', (_at, items) => items.push({ key: 'farewell', type: 'note' })],
  ['a note ends', retire('hello')],
  ['a later goodbye', put('town', { retired: { in: '1.2.0', replacedBy: 'request.place', sunset: '2029-06-30' } })],
  ['a filter comes', put('reason', { filter: { answered: [{ ref: 'request.place' }] } })],
  ['a default comes', put('place', { default: 'here' })],
];

const BEYOND: readonly [string, Plant][] = [
  ['an alternative less', (at) => at('payer').alternatives?.pop()],
  ['an alternative of another name', put('payer.nobody', { key: 'noOne' })],
  [
    'a variant becomes a group',
    (at) =>
      Object.assign(at('payer'), {
        type: 'group',
        items: at('payer').alternatives?.[0]?.items,
        alternatives: undefined,
      }),
  ],
  ['"other" may not be said', without('reason', 'other')],
  ['no answer must be an answer', without('reason', 'absent')],
  ['no evidence', without('reason', 'evidence')],
  ['nothing may be withheld', without('reason', 'withhold')],
  ['another list of reasons to withhold', put('reason', { withhold: { reasons: 'ground' } })],
  ['an option less', (_at, _items, source) => optionsOf(source, 'ground').shift()],
  ['one row becomes several', put('main', { many: true })],
  ['several rows become one', put('others', { many: false })],
  ['a reference less', remove('main')],
  ['a computed value of another type', put('siteCount', { of: 'text', value: { concat: ['a'] } })],
  ['a computed value less', remove('siteCount')],
  [
    'a computed value becomes a question',
    put('siteCount', { type: 'text', maxLength: 9, of: undefined, value: undefined }),
  ],
  ['a quantity becomes text', put('weight', { type: 'text', maxLength: 9, unit: undefined, scale: undefined })],
  ['an item less in rows', (at) => at('sites').items?.shift()],
];

it.each(WITHIN)('breaks no client within a major: %s', (_name, plant) => {
  expect(judged(plant)).toEqual({ breaks: [], isMajor: false });
});

it.each(BEYOND)('breaks clients, and needs a major: %s', (_name, plant) => {
  expect(judged(plant)).toEqual({ breaks: expect.arrayContaining([expect.any(String)]), isMajor: true });
});

// graphql-js sees only the shape of the types.
const SAME_SHAPE: readonly [string, Plant][] = [
  [
    'a reference to other rows',
    (_at, items) => {
      items.push({ key: 'camps', type: 'repeat', items: [{ key: 'city', type: 'text', maxLength: 9 }] });
      Object.assign(items.find(({ key }) => key === 'others') ?? {}, { to: 'request.camps' });
    },
  ],
  ['another scale', put('weight', { scale: 3 })],
  ['another unit', put('weight', { unit: 'gram' })],
  ['a note less', remove('hello')],
];

it.each(SAME_SHAPE)('needs a major whatever the types say: %s', (_name, plant) => {
  expect(judged(plant).isMajor).toBe(true);
});
