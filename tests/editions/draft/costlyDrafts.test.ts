import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { isBlocking } from '../../../src/editions/draft/isBlocking.ts';
import { readDraft } from '../../../src/editions/draft/readDraft.ts';
import { projectRoot } from '../../../src/root.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';
import { notices } from '../../helpers/notices.ts';

const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));

const ROWS = { key: 'rows', type: 'repeat', items: [{ key: 'a', type: 'integer' }] };
const TEXTS = { 'request.rows.label': 'Rows', 'request.rows.a.label': 'A', 'request.z.label': 'Z' };

/** A rule of so many operators over all rows in each other; it never holds, so that none stops early. */
function nested(levels: number): object {
  return { any: { in: 'request.rows', of: levels === 1 ? { lt: [{ ref: '$row.a' }, -1] } : nested(levels - 1) } };
}

/** Problems of a draft with such a rule, and examples with so many rows. */
async function codesOf({ levels, rows, examples }: { levels: number; rows: number; examples: number }) {
  const files = notices({ items: [ROWS, { key: 'z', type: 'boolean', relevantWhen: nested(levels) }], texts: TEXTS });
  const answers = Object.fromEntries(Array.from({ length: rows }, (_, row) => [`request.rows[r${row}].a`, 1]));
  const tests = Array.from({ length: examples }, (_, index) => ({
    name: `example ${index}`,
    answers,
    expect: { notRelevant: ['request.z'] },
  }));
  const draft = files.map(({ path, content }) =>
    path.endsWith('.v1.json')
      ? { path, content: JSON.stringify({ ...JSON.parse(content), tests }) }
      : { path, content },
  );
  const { problems } = await readDraft(draft, workflows, new Set());
  return [...new Set(problems.filter(isBlocking).map(({ code }) => code))];
}

it('two operators over rows may stand in each other', async () => {
  expect(await codesOf({ levels: 2, rows: 20, examples: 5 })).toEqual([]);
});

it('three may not: a few hundred rows would be millions', async () => {
  expect(await codesOf({ levels: 3, rows: 2, examples: 1 })).toEqual(['RULE_TOO_LARGE']);
});

it('examples that would keep a server busy for long are given up', async () => {
  const before = performance.now();
  expect(await codesOf({ levels: 2, rows: 500, examples: 100 })).toEqual(['TEST_FAILED']);
  // Twenty-five million looks would take a minute and more.
  expect(performance.now() - before).toBeLessThan(20_000);
});

it('a draft whose rules all name what is not there is told so in time', async () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `${'k'.repeat(30)}${index}`);
  const items = keys.map((key) => ({
    key,
    type: 'integer',
    relevantWhen: { and: Array.from({ length: 8 }, (_, index) => ({ eq: [{ ref: `request.${key}x${index}` }, 1] })) },
  }));
  const texts = Object.fromEntries(keys.map((key) => [`request.${key}.label`, key]));
  const before = performance.now();
  const { problems } = await readDraft(notices({ items, texts }), workflows, new Set());
  expect(problems[0]?.fix).toMatch(/^Did you mean/);
  // Eight thousand words against a thousand names would take minutes.
  expect(performance.now() - before).toBeLessThan(20_000);
});

it.each([
  [150, 'forwards', []],
  [1000, 'forwards', ['RULE_TOO_LARGE']],
  [1000, 'backwards', ['RULE_TOO_LARGE']],
])('a chain of %i items that hang on each other %s', async (length, direction, codes) => {
  const keys = Array.from({ length }, (_, index) => `k${index}`);
  const chain = keys.map((key, index) => ({
    key,
    type: 'integer',
    ...(index > 0 ? { relevantWhen: { eq: [{ ref: `request.k${index - 1}` }, 1] } } : {}),
  }));
  const texts = Object.fromEntries(keys.map((key) => [`request.${key}.label`, key]));
  const items = direction === 'forwards' ? chain : chain.reverse();
  const { problems } = await readDraft(notices({ items, texts }), workflows, new Set());
  expect(problems.filter(isBlocking).map(({ code }) => code)).toEqual(codes);
});
