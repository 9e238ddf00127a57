import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLSchema,
  isInputObjectType,
  parse,
  printSchema,
  validate,
  validateSchema,
} from 'graphql';

import { formsOfWorkflows } from '../../../src/editions/files/formsOfWorkflows.ts';
import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { type Compiled, compile } from '../../../src/forms/definition/compile.ts';
import { prunedSdl } from '../../../src/forms/graphql/types/prunedSdl.ts';
import { projectRoot } from '../../../src/root.ts';
import { schemaOf } from '../../../src/schema.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';
import { sample } from '../sample.ts';
import { CONSTRUCTS } from './constructs.ts';

const OTHERS = 30;

let served: GraphQLSchema;
let recognition: Compiled;
let sdl: string;

beforeAll(async () => {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  const { sources } = readFolders([join(projectRoot, 'questionnaires')], formsOfWorkflows(workflows));
  const shipped = sources.find(({ source }) => source.questionnaire.id === 'recognition')!.source;
  recognition = compile(shipped);
  const others = Array.from({ length: OTHERS }, (_, index) =>
    compile({
      ...shipped,
      questionnaire: { ...shipped.questionnaire, id: `other${index}`, typeName: `Other${index}` },
    }),
  );
  const questionnaires = [recognition, ...others, sample(CONSTRUCTS)];
  served = schemaOf(
    questionnaires.map((compiled) => ({ compiled })),
    workflows,
  );
  sdl = prunedSdl(served, recognition);
});

test('it is a schema, with all that a client of the questionnaire writes', () => {
  const schema = buildSchema(sdl);
  expect(validateSchema(schema)).toEqual([]);
  const operations = readFileSync(join(projectRoot, 'src/demo/gql/operations.graphql'), 'utf8');
  expect(validate(schema, parse(operations))).toEqual([]);
});

test('it has nothing of other questionnaires', () => {
  const schema = buildSchema(sdl);
  expect(Object.keys(schema.getTypeMap()).filter((name) => /^(Other|Sample|Ground)/.test(name))).toEqual([]);
  const patch = schema.getType('AnswersPatch');
  expect(isInputObjectType(patch) && Object.keys(patch.getFields())).toEqual(['generic', 'recognitionV1']);
  expect(isInputObjectType(patch) && patch.isOneOf).toBe(true);
});

test('it tells where fields come from and how sensitive they are', () => {
  expect(sdl).toContain('directive @item(');
  expect(sdl).toContain('@item(key: "person.v1/familyName", class: PERSONAL)');
});

test('its size does not hang on how many other questionnaires there are', () => {
  const alone = prunedSdl(schemaOf([{ compiled: recognition }], new Map()), recognition);
  expect(sdl.length).toBeLessThan(alone.length * 1.02);
  expect(sdl.length * 4).toBeLessThan(printSchema(served).length);
});

test('of a questionnaire that is not served it is the fixed contract alone', () => {
  const missing = buildSchema(prunedSdl(served, { typeName: 'MissingV1' }));
  expect(validateSchema(missing)).toEqual([]);
  expect(missing.getPossibleTypes(missing.getType('AnswerSet') as never)).toEqual([]);
});
