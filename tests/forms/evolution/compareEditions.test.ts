import { describe, expect, it } from '@jest/globals';

import type { Change } from '../../../src/forms/evolution/change.ts';
import { compareEditions } from '../../../src/forms/evolution/compare/compareEditions.ts';
import { PLANTED_AROUND } from './plantedAround.ts';
import { PLANTED_ITEMS } from './plantedItems.ts';
import { changed, draft, itemsOf } from './sampleEdition.ts';

const PLANTED = [...PLANTED_ITEMS, ...PLANTED_AROUND];

const brief = (changes: readonly Change[]) => changes.map((entry) => `${entry.class} ${entry.kind} ${entry.at}`);

// All codes that it had are gone, too.
const WITH_OTHERS = ['too many codes for an enum'];

describe('a planted change', () => {
  it.each(PLANTED.filter(([name]) => !WITH_OTHERS.includes(name)))('is found alone: %s', (_name, found, plant) => {
    expect(
      brief(
        compareEditions(
          changed(() => {}),
          changed(plant),
        ),
      ),
    ).toEqual([found]);
  });

  it.each(PLANTED)('has a sentence: %s', (_name, found, plant) => {
    const changes = compareEditions(
      changed(() => {}),
      changed(plant),
    );
    expect(brief(changes)).toContain(found);
    for (const { sentence } of changes) expect(sentence).toMatch(/.{10}[.?]$/);
  });
});

it('finds nothing between an edition and itself, whatever the order of names and the version', () => {
  const next = draft();
  const { version: _, ...rest } = next.questionnaire;
  next.questionnaire = { version: '1.9.9', ...rest };
  expect(
    compareEditions(
      changed(() => {}),
      next,
    ),
  ).toEqual([]);
});

it('finds a list that is new, used by a new item, through the item alone', () => {
  const next = changed((source) => {
    source.codeLists['more'] = { id: 'more', typeName: 'More', options: [{ code: 'A' }] };
    itemsOf(source, 'request').push({ key: 'more', type: 'choice', options: 'more' });
    Object.assign(source.texts['en']?.texts ?? {}, { 'sample.v1/request.more.label': 'More', 'more.A.label': 'A' });
  });
  expect(
    brief(
      compareEditions(
        changed(() => {}),
        next,
      ),
    ),
  ).toEqual(['additive ITEM_ADDED request.more']);
});

it('finds changes that come together, each by itself', () => {
  const picked = PLANTED.filter(([name]) =>
    ['a slip is corrected', 'shorter text', 'a code more', 'a mark goes'].includes(name),
  );
  const next = changed((source) => {
    for (const [, , plant] of picked) plant(source);
  });
  expect(
    brief(
      compareEditions(
        changed(() => {}),
        next,
      ),
    ).sort(),
  ).toEqual(picked.map(([, found]) => found).sort());
});

it('compares texts across majors, whose keys begin otherwise', () => {
  const next = changed((source) => {
    source.questionnaire.major = 2;
    for (const bundle of Object.values(source.texts)) {
      bundle.texts = Object.fromEntries(
        Object.entries(bundle.texts).map(([key, value]) => [key.replace('sample.v1/', 'sample.v2/'), value]),
      );
    }
    Object.assign(source.texts['en']?.texts ?? {}, { 'sample.v2/request.branches.label': 'Offices' });
  });
  const found = brief(
    compareEditions(
      changed(() => {}),
      next,
    ),
  );
  expect(found).toEqual(['meaning TEXT_CHANGED sample.v2/request.branches.label']);
});

it('says how alike two wordings are', () => {
  const next = changed(({ texts }) => {
    Object.assign(texts['en']?.texts ?? {}, { 'sample.v1/request.branches.label': 'Number of offices' });
  });
  expect(
    compareEditions(
      changed(() => {}),
      next,
    )[0],
  ).toMatchObject({
    language: 'en',
    from: 'Number of branches',
    to: 'Number of offices',
    sentence: expect.stringContaining('67 %'),
  });
});
