import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validateSchema } from 'graphql';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import { PROBLEM_CODES } from '../../../src/forms/definition/check/problemCodes.ts';
import { checkShape } from '../../../src/forms/definition/check/shape/checkShape.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { joinTypes } from '../../../src/forms/graphql/join/joinTypes.ts';
import { projectRoot } from '../../../src/root.ts';
import { staticSchema } from '../graphql/staticSchema.ts';
import { validSource, WORKFLOWS } from './fixtures.ts';

type Step = readonly (string | number)[];

/** Every place in a JSON value. */
function* placesIn(value: unknown, way: Step = []): Generator<Step> {
  if (way.length > 0) yield way;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) yield* placesIn((value as Record<string, unknown>)[key], [...way, key]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Mutation = { readonly place: Step; readonly value: unknown };

function mutated(source: EditionSource, mutations: readonly Mutation[]): EditionSource {
  const copy = structuredClone(source);
  for (const { place, value } of mutations) {
    let parent: unknown = copy;
    for (const key of place.slice(0, -1)) parent = (parent as Record<string, unknown> | null | undefined)?.[key];
    const last = place.at(-1)!;
    if (typeof parent !== 'object' || parent === null) continue;
    if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (value === undefined) Reflect.deleteProperty(parent, last);
    else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

/** Random JSON, and words of the questionnaire itself: they get further into the checker. */
function mutationsOf(source: EditionSource) {
  // Texts are thousands of places where hardly anything can go wrong; the definition is what matters.
  const places = [...placesIn({ ...source, texts: {} }), ...[...placesIn({ texts: source.texts })].slice(0, 40)];
  const words = [...new Set(textsIn({ ...source, texts: {} }))];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(...words, '', '__proto__', 'constructor', '$row.kind', '$row.', '{', '\ud800'),
    fc.constantFrom(true, false, 0, -1, 1e9, null, [], {}, { today: [] }, { ref: 'request.urgent' }),
    fc.constant(undefined),
  );
  return fc.array(fc.record({ place: fc.constantFrom(...places), value }), { minLength: 1, maxLength: 4 });
}

const shipped = readFolders([join(projectRoot, 'questionnaires')], new Map([...WORKFLOWS])).sources;

describe('whatever stands in a source', () => {
  test('the checker never throws, and reports only with codes that are known', () => {
    const source = validSource(['en', 'sv']);
    fc.assert(
      fc.property(mutationsOf(source), (mutations) => {
        for (const { code, at, message, fix } of checkQuestionnaire(mutated(source, mutations), 'a/b.v1.json')) {
          expect(PROBLEM_CODES).toContain(code);
          expect([at, message, fix].every((text) => text.length > 0)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(shipped)('nor with a changed $file', ({ source, file }) => {
    fc.assert(
      fc.property(mutationsOf(source), (mutations) => {
        checkQuestionnaire(mutated(source, mutations), file, { workflows: WORKFLOWS });
      }),
      { numRuns: 25 },
    );
  });

  test('what passes the checker compiles to a schema that GraphQL accepts', () => {
    const source = validSource(['en']);
    const base = staticSchema();
    fc.assert(
      fc.property(mutationsOf(source), (mutations) => {
        const changed = mutated(source, mutations);
        if (!checkQuestionnaire(changed, 'a/b.v1.json').every(isAdvisory)) return;
        expect(validateSchema(joinTypes(base, [compile(changed)]))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([null, undefined, 1, 'a', [], {}, { questionnaire: null }, { questionnaire: { id: 1 } }])(
    '%j',
    (source) => {
      expect(checkQuestionnaire(source as unknown as EditionSource, 'x.json').length).toBeGreaterThan(0);
    },
  );

  test('any JSON is a document that can be looked at', () => {
    const kinds = ['questionnaire', 'module', 'code-list', 'legal-area', 'text-bundle'] as const;
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...kinds), (document, kind) => {
        checkShape(document, kind, 'x.json');
      }),
    );
  });

  test('depth and size are limited before anything recurses', () => {
    let deep: unknown = { key: 'a', type: 'boolean' };
    for (let level = 0; level < 50_000; level += 1) deep = { key: 'a', type: 'group', items: [deep] };
    const wide = Array.from({ length: 300_000 }, () => 0);
    for (const items of [[deep], wide]) {
      const source = validSource(['en']);
      const forms = { request: { items } };
      const questionnaire = { ...source.questionnaire, forms } as unknown as EditionSource['questionnaire'];
      const [problem] = checkQuestionnaire({ ...source, questionnaire }, 'x.json');
      expect(problem!.code).toMatch(/SHAPE_TOO_(DEEP|LARGE)/);
    }
  });

  test('modules in modules cannot ask for billions of items', () => {
    const source = validSource(['en']);
    const modules = Object.fromEntries(
      Array.from({ length: 12 }, (_, level) => {
        const use = { type: 'use', module: `m${level + 1}` };
        const items = Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, ...use }));
        const last = [{ key: 'a', type: 'boolean' }];
        return [`m${level}`, { id: `m${level}`, major: 1, typeName: `M${level}`, items: level === 11 ? last : items }];
      }),
    ) as unknown as EditionSource['modules'];
    const questionnaire = structuredClone(source.questionnaire);
    Reflect.set(questionnaire.forms['request']!, 'items', [{ key: 'a', type: 'use', module: 'm0' }]);
    const all = { ...source.modules, ...modules };
    const problems = checkQuestionnaire({ ...source, questionnaire, modules: all }, 'x.json');
    expect(problems.map(({ code }) => code)).toEqual(['ITEMS_TOO_MANY']);
  });
});
