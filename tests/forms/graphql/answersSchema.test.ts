import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { evaluateSituation } from '../../../src/forms/answers/evaluation/evaluation.ts';
import { flattenPatch, type TypedPatch } from '../../../src/forms/answers/flattenPatch.ts';
import { nestAnswers } from '../../../src/forms/answers/nestAnswers.ts';
import { askableForm, type Compiled, compile } from '../../../src/forms/definition/compile.ts';
import { answersSchema } from '../../../src/forms/graphql/jsonSchema/answersSchema.ts';
import { projectRoot } from '../../../src/root.ts';
import { DIPLOMA, REPLY } from '../../helpers/exchangeStory.ts';
import { validSource, WORKFLOWS } from '../definition/fixtures.ts';
import { answersAfter, MOMENT, sample } from '../sample.ts';
import { CONSTRUCTS } from './constructs.ts';

const FILE = '8b0e7a56-1c1d-4c59-9f3f-3f0f3f3f3f3f';

const { sources } = readFolders([join(projectRoot, 'questionnaires')], WORKFLOWS);
const recognition = compile(sources.find(({ source }) => source.questionnaire.id === 'recognition')!.source);
const constructs = sample(CONSTRUCTS);

function validator(compiled: Compiled, mode: 'draft' | 'complete', language?: string) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(answersSchema(compiled, language ? { mode, language } : { mode }));
  return (answers: unknown) => {
    validate(answers);
    return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
}

/** What `answers { … }` gives after a patch, with files by id. */
function readAfter(compiled: Compiled, patch: TypedPatch, asked: readonly string[]): Record<string, unknown> {
  let row = 0;
  const answers = answersAfter(
    compiled,
    flattenPatch(compiled, patch, () => `row${++row}`),
  );
  const paths = new Set(asked.map((key) => `${askableForm(compiled)?.key}.${key}`));
  const evaluation = evaluateSituation({ compiled, answers, asked: paths, ...MOMENT });
  const present = { file: (id: string) => id, coded: (_: unknown, code: string) => code };
  const forms = [...compiled.forms.keys()].map((key) => [key, nestAnswers(evaluation, key, present)]);
  const called = (_: string, value: unknown) => (typeof value === 'function' ? value() : value);
  return JSON.parse(JSON.stringify({ asked, ...Object.fromEntries(forms) }, called));
}

const { asked, request } = DIPLOMA;
const documents = [{ add: { title: 'Diploma', kind: 'DIPLOMA', file: FILE } }];
const story = () =>
  readAfter(recognition, { request: { ...request, attachedDocuments: documents }, reply: REPLY }, asked);

/** A copy of answers with something else at a place. */
function spoilt(answers: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(answers);
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe('the shipped questionnaire', () => {
  test.each(['draft', 'complete'] as const)('%s: takes the answers of the story', (mode) => {
    expect(validator(recognition, mode)(story())).toEqual([]);
  });

  test.each<[string, string, unknown, string]>([
    ['an option that does not exist', 'request.profession', 'WIZARD', '/request/profession enum'],
    ['a day that does not exist', 'request.holder.birthDate', '2026-02-30', '/request/holder/birthDate format'],
    ['a number instead of a text', 'request.holder.familyName', 7, '/request/holder/familyName type'],
    ['a text that is too long', 'request.comment', 'x'.repeat(10_000), '/request/comment maxLength'],
    [
      'a file that is no id',
      'request.attachedDocuments.0.file',
      'diploma.pdf',
      '/request/attachedDocuments/0/file pattern',
    ],
    ['an item that does not exist', 'request.colour', 'red', '/request additionalProperties'],
    ['a question that does not exist', 'asked', ['colour'], '/asked/0 enum'],
    ['a list that is null', 'request.attachedDocuments', null, '/request/attachedDocuments type'],
  ])('both modes: refuses %s', (_, path, value, problem) => {
    const answers = spoilt(story(), path, value);
    for (const mode of ['draft', 'complete'] as const) expect(validator(recognition, mode)(answers)).toContain(problem);
  });

  test.each<[string, string, unknown, string]>([
    ['what is always required', 'request.profession', undefined, '/request required'],
    ['null where something is always required', 'request.profession', null, '/request/profession enum'],
    ['what is required in a question', 'reply.documentIssuer.issuer', undefined, '/reply/documentIssuer required'],
  ])('only complete: misses %s', (_, path, value, problem) => {
    const answers = spoilt(story(), path, value);
    expect(validator(recognition, 'complete')(answers)).toContain(problem);
    expect(validator(recognition, 'draft')(answers)).toEqual([]);
  });

  test('complete: what hangs on a condition may be missing, and the condition is told', () => {
    expect(validator(recognition, 'complete')(spoilt(story(), 'request.holder', null))).toEqual([]);
    const schema = JSON.stringify(answersSchema(recognition, { mode: 'complete' }));
    expect(schema).toContain('"$comment":"Not expressed here. Relevant only while this holds: {\\"asked\\":');
    expect(schema).toContain('REC-001 (error)');
  });

  test('speaks the language that is asked for, English where it has none', () => {
    const titleIn = (language?: string) =>
      answersSchema(recognition, { mode: 'draft', ...(language ? { language } : {}) })['title'];
    expect(titleIn('de')).not.toBe(titleIn('en'));
    expect(titleIn()).toBe(titleIn('en'));
    expect(titleIn('sv')).toBe(titleIn('en'));
  });
});

test.each(['draft', 'complete'] as const)('%s: every type of question has a schema', (mode) => {
  expect(() => validator(compile(validSource()), mode)).not.toThrow();
});

describe('every construct', () => {
  const given = {
    reason: 'OTHER',
    reasonOther: 'habit',
    reasonEvidence: [FILE],
    weight: '3.5',
    payer: { __typename: 'SampleV1RequestPayerPerson', name: 'Ada' },
    sites: [{ row: 'a', city: 'Faro', next: 'a' }],
    main: 'a',
    others: ['a'],
    siteCount: 1,
    town: null,
  };
  const check = (change: object, mode: 'draft' | 'complete' = 'complete') =>
    validator(constructs, mode)({ request: { ...given, ...change } });

  test('is taken', () => {
    expect(check({})).toEqual([]);
    expect(
      check({ payer: { __typename: 'SampleV1RequestPayerNobody' }, reason: null, reasonAbsent: 'UNKNOWN' }),
    ).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      'an alternative that does not exist',
      { payer: { __typename: 'SampleV1RequestPayerCat' } },
      '/request/payer oneOf',
    ],
    ['an alternative without its name', { payer: { name: 'Ada' } }, '/request/payer oneOf'],
    [
      'an item of another alternative',
      { payer: { __typename: 'SampleV1RequestPayerNobody', name: 'Ada' } },
      '/request/payer oneOf',
    ],
    ['a reason that is not allowed', { reasonAbsent: 'REFUSED' }, '/request/reasonAbsent enum'],
    ['a reason to withhold that is none', { reasonWithheld: 'SHYNESS' }, '/request/reasonWithheld enum'],
    ['too long a text for "other"', { reasonOther: 'x'.repeat(21) }, '/request/reasonOther maxLength'],
    ['too many files', { reasonEvidence: [FILE, FILE, FILE] }, '/request/reasonEvidence maxItems'],
    ['a row as an object', { main: { row: 'a' } }, '/request/main type'],
    ['a computed value of another type', { siteCount: 'one' }, '/request/siteCount type'],
    ['a note', { hello: 'x' }, '/request additionalProperties'],
  ])('refuses %s', (_, change, problem) => {
    for (const mode of ['draft', 'complete'] as const) expect(check(change, mode)).toContain(problem);
  });

  test('what is computed is read-only, what has ended is deprecated', () => {
    const text = JSON.stringify(answersSchema(constructs, { mode: 'draft' }));
    expect(text).toContain('"siteCount":{"readOnly":true');
    expect(text).toContain('"town":{"deprecated":true');
  });

  test('a required answer may be replaced by the reason why there is none', () => {
    const forms = {
      request: { items: [{ key: 'age', type: 'integer', required: true, absent: ['REFUSED'] }] },
    } as const;
    const check = validator(sample({ forms }), 'complete');
    expect(check({ request: { age: 7 } })).toEqual([]);
    expect(check({ request: { age: null, ageAbsent: 'REFUSED' } })).toEqual([]);
    expect(check({ request: { age: null, ageAbsent: null } })).toContain('/request anyOf');
    expect(check({ request: {} })).toContain('/request anyOf');
  });
});
