import { expect, it } from '@jest/globals';
import { findBreakingChanges } from 'graphql';

import { compile } from '../../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { bumpOf } from '../../../src/forms/evolution/bumpOf.ts';
import { compareEditions } from '../../../src/forms/evolution/compare/compareEditions.ts';
import { joinTypes } from '../../../src/forms/graphql/join/joinTypes.ts';
import { staticSchema } from '../graphql/staticSchema.ts';
import { PLANTED_AROUND } from './plantedAround.ts';
import { PLANTED_ITEMS } from './plantedItems.ts';
import { changed, item } from './sampleEdition.ts';

const OLD = changed(() => {});
// A form without items is no type; its workflow would refuse it.
const NO_TYPES = ['a form more'];

const typesOf = (source: EditionSource) => joinTypes(staticSchema(), [compile(source)]);

// graphql-js judges the types; the differ may be graver than that, never milder.
it.each([...PLANTED_ITEMS, ...PLANTED_AROUND].filter(([name]) => !NO_TYPES.includes(name)))(
  'breaks no client without needing a major: %s',
  (_name, _found, plant) => {
    const next = changed(plant);
    const breaks = findBreakingChanges(typesOf(OLD), typesOf(next)).map(({ description }) => description);
    if (bumpOf(compareEditions(OLD, next)) !== 'major') expect(breaks).toEqual([]);
  },
);

it('is judged by types that differ', () => {
  const renamed = changed((source) => Object.assign(item(source, 'request.branches'), { key: 'offices' }));
  expect(findBreakingChanges(typesOf(OLD), typesOf(renamed))).not.toEqual([]);
});
