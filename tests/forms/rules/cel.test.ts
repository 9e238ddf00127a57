import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import vectors from '../../../questionnaires/rule-vectors.json' with { type: 'json' };
import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import { itemRules } from '../../../src/forms/definition/itemRules.ts';
import { celContext } from '../../../src/forms/rules/cel/celContext.ts';
import { CEL_GAPS } from '../../../src/forms/rules/cel/celGap.ts';
import { type CelResult, celOf } from '../../../src/forms/rules/cel/celOf.ts';
import { parsedRule } from '../../../src/forms/rules/parsedRule.ts';
import { parseRule } from '../../../src/forms/rules/parseRule.ts';
import { reckon } from '../../../src/forms/rules/reckon.ts';
import { projectRoot } from '../../../src/root.ts';
import { WORKFLOWS } from '../definition/fixtures.ts';
import { sample } from '../sample.ts';
import { type PlainSituation, plainFacts } from './plainFacts.ts';
import { celFor, runCel } from './runCel.ts';
import { typedCases } from './typedRules.ts';
import { written } from './written.ts';

interface Vector extends PlainSituation {
  readonly name: string;
  readonly rule: unknown;
  readonly expect: boolean | string | null;
}

const published = Object.entries(vectors.groups as unknown as Readonly<Record<string, readonly Vector[]>>).flatMap(
  ([group, cases]) => cases.map((vector) => ({ ...vector, name: `${group}: ${vector.name}` })),
);
// RE2, which CEL asks for, reads a text once. The library under test goes back, and would take minutes for this one.
const slow = published.filter(({ name }) => name.endsWith('as (?:a|a)*'));
const exported = published
  .filter((vector) => !slow.includes(vector))
  .map((vector) => ({ ...vector, result: celFor(vector.rule, vector) }));
const said = exported.flatMap(({ result, ...vector }) => ('cel' in result ? [{ ...vector, cel: result.cel }] : []));

describe(`of ${published.length} published vectors, CEL says ${said.length}`, () => {
  test('at least six in seven', () => expect(said.length).toBeGreaterThanOrEqual(400));

  test.each(said)('$name', ({ cel, expect: expected, ...situation }) => {
    expect([cel, runCel(cel, situation)]).toEqual([cel, expected]);
  });
});

describe('CEL and our evaluator come to the same', () => {
  const agree = fc.property(typedCases, ({ rule, situation }) => {
    const result = celFor(rule, situation);
    if (!('cel' in result)) return expect(result).toEqual({ gap: 'size' });
    const ours = written(reckon(parseRule(rule), plainFacts(situation)));
    expect([result.cel, runCel(result.cel, situation)]).toEqual([result.cel, ours]);
  });

  test('for rules that are always the same', () => fc.assert(agree, { seed: 20261123, numRuns: 800 }));
  test('for others each time', () => fc.assert(agree, { numRuns: 200 }));
});

describe('the rules of a questionnaire', () => {
  const { sources } = readFolders([join(projectRoot, 'questionnaires')], WORKFLOWS);
  const shipped = sources.flatMap(({ source }) => {
    const compiled = compile(source);
    return [...compiled.nodes.values()].flatMap((node) =>
      itemRules(node.item).map(([role, rule]) => [`${node.path} ${role}`, rule, celContext(compiled, node)] as const),
    );
  });

  const told = shipped.flatMap(([name, rule, context]) => {
    const result = celOf(parsedRule(rule), context);
    return 'cel' in result ? [{ name, rule, cel: result.cel, lists: context.lists }] : [];
  });

  test('that we ship can be said, nearly all', () => expect(told.length).toBeGreaterThan(0.8 * shipped.length));

  test.each(told.filter(({ lists }) => lists.length === 0))(
    '$name comes to the same in an empty form',
    ({ rule, cel }) => {
      expect(runCel(cel, { answers: {} })).toEqual(written(reckon(parsedRule(rule), plainFacts({ answers: {} }))));
    },
  );

  const compiled = sample({
    define: { isMany: { gt: [{ ref: 'form.whole' }, 9] } },
    forms: {
      form: {
        items: [
          { key: 'whole', type: 'integer' },
          { key: 'year', type: 'year' },
          { key: 'exact', type: 'decimal', scale: 2 },
          { key: 'price', type: 'money' },
          { key: 'total', type: 'computed', of: 'integer', value: 1 },
          { key: 'mean', type: 'computed', of: 'decimal', scale: 2, value: 1 },
          { key: 'stay', type: 'period' },
          {
            key: 'list',
            type: 'repeat',
            items: [
              { key: 'part', type: 'percentage', scale: 1 },
              { key: 'n', type: 'integer' },
            ],
          },
        ],
      },
    },
  });
  const row = compiled.nodes.get('form.list.n')!;
  test.each<[rule: unknown, found: CelResult | string]>([
    [{ gt: [{ ref: 'form.whole' }, 1] }, 'answers.form.whole'],
    [{ gt: [{ ref: 'form.year' }, 1] }, 'answers.form.year'],
    [{ gt: [{ ref: 'form.total' }, 1] }, 'answers.form.total'],
    [{ eq: [{ ref: 'form.stay.from' }, { today: [] }] }, 'answers.form.stay.from'],
    [{ gt: [{ ref: '$row.n' }, 1] }, 'row1.n'],
    [{ gt: [{ ref: 'form.list.n' }, 1] }, 'row1.n'],
    [{ defined: 'isMany' }, 'answers.form.whole'],
    [{ answered: [{ ref: 'form.exact' }] }, 'has(answers.form.exact)'],
    [{ gt: [{ ref: 'form.exact' }, 1] }, { gap: 'decimals' }],
    [{ gt: [{ ref: 'form.price.amount' }, 1] }, { gap: 'decimals' }],
    [{ gt: [{ ref: 'form.mean' }, 1] }, { gap: 'decimals' }],
    [{ gt: [{ ref: '$row.part' }, 1] }, { gap: 'decimals' }],
    [{ eq: [{ ref: 'form.whole' }, 1.5] }, { gap: 'decimals' }],
    [{ gt: [{ avg: { in: 'form.list', of: { ref: '$row.n' } } }, 1] }, { gap: 'avg' }],
    [{ eq: [{ ref: '$option' }, { code: 'A' }] }, { gap: '$option' }],
    [{ matches: ['a', '[\\u0041]'] }, { gap: 'pattern' }],
  ])('%j: %j', (rule, found) => {
    const result = celOf(parseRule(rule), celContext(compiled, row));
    expect(result).toEqual(typeof found === 'string' ? { cel: expect.stringContaining(found) } : found);
  });

  test('that would be endless is not written', () => {
    const define: Record<string, unknown> = { d0: { gt: [{ ref: 'a' }, 1] } };
    for (let n = 1; n <= 40; n += 1)
      define[`d${n}`] = { and: [{ defined: `d${n - 1}` }, { not: [{ defined: `d${n - 1}` }] }] };
    expect(celFor({ defined: 'd40' }, { answers: {}, define })).toEqual({ gap: 'size' });
  });
});

test('what CEL cannot say is in the guide', () => {
  const guide = readFileSync(join(projectRoot, 'docs', 'cel.md'), 'utf8');
  for (const gap of CEL_GAPS) expect(guide).toContain(`\`${gap}\``);
  expect(guide).toContain(`${said.length} of ${published.length}`);
});
