import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { generate } from '../../bench/forms/generate.ts';
import { generateAnswers } from '../../bench/forms/generateAnswers.ts';
import { createRandom } from '../../bench/forms/random.ts';
import { formsOfWorkflows } from '../../src/editions/files/formsOfWorkflows.ts';
import { readFolders } from '../../src/editions/files/readFolders.ts';
import { askableForm, compile } from '../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../src/forms/definition/types.ts';
import { QUESTION_TYPES } from '../../src/forms/itemTypes/itemTypes.ts';
import { projectRoot } from '../../src/root.ts';
import { loadWorkflows } from '../../src/workflow/loadWorkflows.ts';
import { sample } from '../forms/sample.ts';
import { type Bundle, bundle } from './bundle.ts';
import { startChromium } from './chromium.ts';
import { hostileOperations } from './hostileOperations.ts';
import type * as InPage from './inPage.ts';
import { openPage } from './openPage.ts';
import { type Filling, verdictsOf } from './verdictsOf.ts';

/** What the script makes of itself in the page. */
declare const forms: typeof InPage;

const DAYS = ['2026-03-02', '2024-02-29', '2090-12-31'];

const shipped = join(projectRoot, 'questionnaires');
const { workflows } = await loadWorkflows(join(shipped, 'workflows'));
// The second has every construct of the language.
const folders = [shipped, join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas')];
const sources: EditionSource[] = [
  ...readFolders(folders, formsOfWorkflows(workflows)).sources.map(({ source }) => source),
  ...[1, 2, 3, 4].map((index) => generate({ index, items: 20 * index })),
];

let bundled: Bundle;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  bundled = await bundle('tests/browser/inPage.ts', 'forms');
  browser = await startChromium();
  page = await openPage(browser, bundled.script);
});

afterAll(() => browser?.close());

test('questionnaires with every construct are among them', () => {
  const types = new Set(sources.flatMap((source) => [...compile(source).nodes.values()].map(({ item }) => item.type)));
  expect(QUESTION_TYPES.filter((type) => !types.has(type))).toEqual([]);
});

describe('answers get the same verdict in Chromium as in Node', () => {
  test.each(sources.map((source) => [source.questionnaire.id, source] as const))('%s', async (_, source) => {
    // Texts decide nothing.
    const bare = { ...source, texts: {} };
    const fillings = fillingsOf(bare, 40);
    const inNode = verdictsOf(bare, fillings);
    expect(await inChromium(bare, fillings)).toEqual(inNode);
    // Not all alike, and something was decided.
    expect(new Set(inNode).size).toBeGreaterThan(30);
    expect(inNode.join()).toContain('"REQUIRED"');
  });

  test('about every currency that anybody could write', async () => {
    const { source } = sample({ forms: { request: { items: [{ key: 'fee', type: 'money' }] } } });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
    const fillings = codes.map((currency): Filling => {
      const fee = { amount: '1', currency };
      return { operations: [{ op: 'set', path: 'request.fee', value: fee }], asked: [], today: '2026-03-02' };
    });
    const taken = (verdicts: readonly string[]) =>
      codes.filter((_, index) => verdicts[index]?.includes('"refused":[]'));
    const inNode = taken(verdictsOf(source, fillings));
    expect(inNode.length).toBeGreaterThan(100);
    expect(taken(await inChromium(source, fillings))).toEqual(inNode);
  });
});

test('the browser takes what decides and nothing of the server', () => {
  expect(bundled.inputs).toContain('src/forms/answers/issues/issuesOf.ts');
  const others = bundled.inputs.filter((path) => !/^(src\/forms|tests\/browser|tests\/forms)\//.test(path));
  const libraries = new Set(others.map((path) => path.replace(/^node_modules\/([^/]+)\/.*/, '$1')));
  // They know the check digits of bank accounts and registers.
  expect([...libraries]).toEqual(['ibantools', 'stdnum']);
});

test('the page evaluates no text as code', async () => {
  await expect(openPage(browser, `new Function('return 1')();`)).rejects.toThrow('Content Security Policy');
});

function inChromium(source: EditionSource, fillings: readonly Filling[]): Promise<string[]> {
  return page.evaluate(([text, all]) => forms.verdictsOf(JSON.parse(text), JSON.parse(all)), [
    JSON.stringify(source),
    JSON.stringify(fillings),
  ] as const);
}

function fillingsOf(source: EditionSource, count: number): Filling[] {
  const compiled = compile(source);
  const random = createRandom(compiled.nodes.size);
  const questions = askableForm(compiled)?.nodes ?? [];
  return Array.from({ length: count }, (_, index) => {
    const hostile = index % 3 === 0 ? hostileOperations(compiled, random) : [];
    const operations = [...generateAnswers(compiled, { random, answered: random.next() }), ...hostile];
    const asked = questions.filter(() => random.happens(0.7)).map(({ path }) => path);
    // As it arrives: minus zero and lone surrogates go through JSON here as well.
    return JSON.parse(JSON.stringify({ operations, asked, today: random.pick(DAYS) })) as Filling;
  });
}
