import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { loadWorkflows } from '../../src/workflow/loadWorkflows.ts';
import { ROOT } from './shipped.ts';

const SHIPPED = join(ROOT, 'questionnaires', 'workflows');
const SCHEMA = join(ROOT, 'questionnaires', 'workflow.schema.json');
const LANGUAGES = ['de', 'el', 'en', 'fr', 'pl', 'pt'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  mkdirSync(join(folder, 'texts'));
  copyFileSync(join(SHIPPED, 'information-request.json'), join(folder, 'information-request.json'));
  for (const language of LANGUAGES) {
    copyFileSync(join(SHIPPED, 'texts', `${language}.json`), join(folder, 'texts', `${language}.json`));
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

test('gives workflows by id and texts by language', async () => {
  const { workflows, texts, problems } = await loadWorkflows(folder, SCHEMA);
  expect(problems).toEqual([]);
  expect([...workflows.keys()]).toEqual(['information-request']);
  expect([...texts.keys()]).toEqual(LANGUAGES);
  expect(texts.get('pl')!['information-request.actions.SEND.label']).toBe('Wyślij wniosek');
});

test('a faulty workflow is left out and does not keep the others from loading', async () => {
  writeFileSync(join(folder, 'broken.json'), '{ "id": ');
  writeFileSync(join(folder, 'empty.json'), '{}');
  const { workflows, problems } = await loadWorkflows(folder, SCHEMA);
  expect([...workflows.keys()]).toEqual(['information-request']);
  expect(problems[0]).toMatchObject({ code: 'NOT_JSON', at: join(folder, 'broken.json') });
  expect(new Set(problems.slice(1).map(({ code }) => code))).toEqual(new Set(['WRONG_SHAPE']));
});

test('a file must be named after its workflow, so that no two share an id', async () => {
  copyFileSync(join(folder, 'information-request.json'), join(folder, 'copy.json'));
  const { workflows, problems } = await loadWorkflows(folder, SCHEMA);
  expect([...workflows.keys()]).toEqual(['information-request']);
  expect(problems).toMatchObject([{ code: 'WRONG_FILE_NAME', at: join(folder, 'copy.json') }]);
});

test('a workflow without texts in a required language is left out', async () => {
  rmSync(join(folder, 'texts', 'el.json'));
  const { workflows, problems } = await loadWorkflows(folder, SCHEMA);
  expect(workflows.size).toBe(0);
  expect(problems).toMatchObject([{ code: 'MISSING_TEXT', at: `${join(folder, 'texts', 'el.json')}#` }]);
});

test.each([
  '[]',
  'null',
  '{ "texts": {} }',
  '{ "language": "en", "texts": {} }',
  '{ "language": "el", "texts": { "a": 1 } }',
])('%s is not accepted as Greek texts', async (content) => {
  writeFileSync(join(folder, 'texts', 'el.json'), content);
  const { problems } = await loadWorkflows(folder, SCHEMA);
  expect(problems[0]).toMatchObject({ code: 'WRONG_SHAPE', at: join(folder, 'texts', 'el.json') });
});

test('a folder that does not exist is a problem, not a crash', async () => {
  const { workflows, problems } = await loadWorkflows(join(folder, 'nowhere'), SCHEMA);
  expect(workflows.size).toBe(0);
  expect(problems.map(({ code }) => code)).toEqual(['UNREADABLE', 'UNREADABLE']);
});
