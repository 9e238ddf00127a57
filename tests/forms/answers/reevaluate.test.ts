import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { applyPatch, type Operation } from '../../../src/forms/answers/applyPatch.ts';
import { affectedBy } from '../../../src/forms/answers/evaluation/dependencies.ts';
import { type Evaluation, evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { reevaluate } from '../../../src/forms/answers/evaluation/reevaluate.ts';
import { issuesOf } from '../../../src/forms/answers/issues/issuesOf.ts';
import { walkRelevant } from '../../../src/forms/answers/walk.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { MOMENT, sample } from '../sample.ts';

const ref = (path: string) => ({ ref: path });

// Conditions on conditions, defaults on defaults, lists in lists, and rules that look across.
const items: Item[] = [
  { key: 'a', type: 'integer', required: true },
  { key: 'b', type: 'integer', default: { add: [ref('request.a'), 1] } },
  { key: 'c', type: 'boolean', relevantWhen: { gt: [ref('request.b'), 2] } },
  { key: 'd', type: 'choice', options: 'kind', requiredWhen: { eq: [ref('request.c'), true] } },
  {
    key: 'g',
    type: 'group',
    relevantWhen: { ne: [ref('request.d'), { code: 'NONE' }] },
    items: [
      { key: 'e', type: 'integer', readOnlyWhen: { defined: 'isBig' } },
      {
        key: 'f',
        type: 'computed',
        of: 'integer',
        value: { coalesce: [ref('request.g.e'), { sum: { in: 'request.list', of: ref('$row.n') } }] },
      },
    ],
  },
  {
    key: 'list',
    type: 'repeat',
    maxItems: 3,
    unique: ['n'],
    items: [
      { key: 'n', type: 'integer', relevantWhen: { le: [ref('$index'), ref('request.a')] } },
      {
        key: 'inner',
        type: 'repeat',
        items: [{ key: 'm', type: 'integer', requiredWhen: { gt: [ref('$parent.n'), 1] } }],
      },
    ],
  },
  {
    key: 'v',
    type: 'variant',
    requiredWhen: { defined: 'isBig' },
    alternatives: [
      { key: 'x', items: [{ key: 'p', type: 'integer', required: true }] },
      { key: 'y', items: [{ key: 'q', type: 'boolean' }] },
    ],
  },
  { key: 'r', type: 'reference', to: 'request.list' },
];
const compiled = sample({
  forms: { request: { items } },
  define: { isBig: { gt: [ref('request.g.f'), 3] } },
  rules: [
    {
      id: 'R1',
      severity: 'error',
      on: ['request.list.n'],
      when: { defined: 'isBig' },
      assert: { lt: [ref('$row.n'), ref('request.b')] },
    },
    {
      id: 'R2',
      severity: 'warning',
      on: ['request.a'],
      assert: { all: { in: 'request.list', where: { gt: [{ count: { in: '$row.inner' } }, 0] } } },
    },
  ],
});

const number = fc.integer({ min: 0, max: 4 });
const row = fc.constantFrom('k', 'l');
const set = (path: string, value: unknown): Operation => ({ op: 'set', path: `request.${path}`, value });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'g.e', 'v.x.p'), number).map(([path, value]) => set(path, value)),
  fc.tuple(row, number).map(([id, value]) => set(`list[${id}].n`, value)),
  fc.tuple(row, row, number).map(([id, inner, value]) => set(`list[${id}].inner[${inner}].m`, value)),
  fc.boolean().map((value) => set('c', value)),
  fc.constantFrom('WARNING', 'NONE').map((value) => set('d', value)),
  fc.constantFrom('x', 'y').map((value) => set('v', value)),
  row.map((value) => set('r', value)),
  fc
    .tuple(fc.constantFrom('addRow', 'removeRow'), row)
    .map(([op, id]): Operation => ({ op: op as 'addRow', path: 'request.list', row: id })),
  fc.tuple(row, row).map(([id, inner]): Operation => ({ op: 'addRow', path: `request.list[${id}].inner`, row: inner })),
  fc
    .constantFrom('a', 'b', 'c', 'd', 'g', 'list', 'v')
    .map((path): Operation => ({ op: 'clear', path: `request.${path}` })),
);

function verdict(evaluation: Evaluation) {
  const nodes = compiled.forms.get('request')!.nodes;
  const seen = [...walkRelevant(evaluation, nodes)].map(({ node, rows }) => [
    node.path,
    rows,
    evaluation.answer(node, rows),
    evaluation.isRequired(node, rows),
    evaluation.isReadOnly(node, rows),
  ]);
  return { seen, issues: issuesOf(evaluation, 'request') };
}

test('step by step gives the same as all at once', () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 25 }), (operations) => {
      const situation = { compiled, asked: new Set<string>(), ...MOMENT };
      let evaluation = evaluateSituation({ ...situation, answers: new Map() });
      verdict(evaluation);
      for (const one of operations) {
        const context = { ...situation, by: '', editable: new Set(['request']) };
        const { answers } = applyPatch(evaluation.situation.answers, [one], context);
        evaluation = reevaluate(evaluation, answers, [one.path]);
        expect(verdict(evaluation)).toEqual(verdict(evaluateSituation({ ...situation, answers })));
      }
    }),
    { numRuns: 300 },
  );
});

test('only what hangs on a change is looked at again', () => {
  expect([...affectedBy(compiled, ['request.r'])]).toEqual(['request.r']);
  expect(affectedBy(compiled, ['request.c'])).toContain('request.d');
  expect(affectedBy(compiled, ['request.c'])).not.toContain('request.a');
  expect(affectedBy(compiled, ['request.a'])).toContain('rule:R1');
});
