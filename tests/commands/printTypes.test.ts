import { afterEach, expect, jest, test } from '@jest/globals';
import { buildSchema } from 'graphql';

import { UsageError } from '../../src/commands/command.ts';
import { printTypes } from '../../src/commands/printTypes.ts';
import { StartError } from '../../src/errors.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** Exit code and what was written. */
async function run(...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const code = await printTypes(args);
  jest.restoreAllMocks();
  return { code, out: lines.join('') };
}

test('prints the types of all questionnaires', async () => {
  const { code, out } = await run('schema');
  expect(code).toBe(0);
  expect(out).toContain('type RecognitionV1 implements AnswerSet');
  expect(out).not.toContain('type Exchange ');
});

test('prints all that a client of one questionnaire needs', async () => {
  const { code, out } = await run('schema', '--line', 'recognition.v1');
  expect(code).toBe(0);
  const schema = buildSchema(out);
  expect(schema.getType('RecognitionV1')).toBeDefined();
  expect(schema.getType('Exchange')).toBeDefined();
});

test('prints the JSON Schema of answers', async () => {
  const draft = JSON.parse((await run('json-schema', '--line', 'recognition.v1')).out);
  const complete = JSON.parse((await run('json-schema', '--line', 'recognition.v1', '--complete')).out);
  expect(draft.properties.request.anyOf[0].required).toBeUndefined();
  expect(complete.properties.request.anyOf[0].required).toContain('profession');
});

test('tells which lines there are when there is no such one', async () => {
  const failure = await run('schema', '--line', 'nothing.v1').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  expect((failure as StartError).problems).toEqual([
    expect.objectContaining({ code: 'LINE_UNKNOWN', at: 'nothing.v1', fix: expect.stringContaining('recognition.v1') }),
  ]);
});

test.each([
  ['a JSON Schema of no questionnaire', ['json-schema']],
  ['complete SDL', ['schema', '--complete']],
  ['an option that does not exist', ['schema', '--lines', 'recognition.v1']],
])('is not to be asked for %s', async (_, args) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
});
