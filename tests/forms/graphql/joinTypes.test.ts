import { expect, test } from '@jest/globals';
import {
  buildSchema,
  extendSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validateSchema,
} from 'graphql';

import { compile } from '../../../src/forms/definition/compile.ts';
import type { FormDefinition } from '../../../src/forms/definition/types.ts';
import { joinSdl, joinTypes, TypeClashError } from '../../../src/forms/graphql/join/joinTypes.ts';
import { sample } from '../sample.ts';
import { staticSchema } from './staticSchema.ts';

const FORMS = { request: { items: [{ key: 'kind', type: 'choice', options: 'kind' }] } } as const;

/** A questionnaire of its own name, not compiled before. */
function named(typeName: string, forms: Readonly<Record<string, FormDefinition>> = FORMS) {
  const { source } = sample({ forms });
  return compile({ ...source, questionnaire: { ...source.questionnaire, id: typeName.toLowerCase(), typeName } });
}

test('one more questionnaire beside those that were joined before gives what joining all at once gives', () => {
  const [first, second] = [named('First'), named('Second')];
  joinTypes(staticSchema(), [first]);
  const schema = joinTypes(staticSchema(), [first, second]);
  expect(validateSchema(schema)).toEqual([]);
  expect(printSchema(schema)).toBe(printSchema(joinTypes(staticSchema(), [named('First'), named('Second')])));
});

test('SDL that is not valid is refused beside known questionnaires too, and again the next time', () => {
  const known = named('Known');
  joinTypes(staticSchema(), [known]);
  const wrong = named('Wrong', { request: { items: [...FORMS.request.items, { key: 'at', type: 'time' }] } });
  const timeless = buildSchema(printSchema(staticSchema()).replace('scalar Time\n', ''));
  for (const questionnaires of [[known, wrong], [known, wrong], [wrong], [known, wrong]]) {
    expect(() => joinTypes(timeless, questionnaires)).toThrow('Unknown type "Time"');
  }
});

test('a clash of names is told beside known questionnaires too', () => {
  const [known, same] = [named('Known'), named('Known', { request: { items: [{ key: 'other', type: 'boolean' }] } })];
  joinTypes(staticSchema(), [known]);
  joinTypes(staticSchema(), [same]);
  expect(() => joinTypes(staticSchema(), [known, same])).toThrow(TypeClashError);
});

/** The type of a field of an object type. */
function typeAt(schema: GraphQLSchema, typeName: string, field: string) {
  return getNamedType((schema.getType(typeName) as GraphQLObjectType).getFields()[field]!.type);
}

/** A questionnaire that asks for a kind; `codes` are those of the shared list. */
function asking(typeName: string, codes: readonly string[]) {
  const { source, ...rest } = named(typeName);
  const kind = { id: 'kind', typeName: 'Kind', options: codes.map((code) => ({ code })) };
  return compile({ ...rest, ...source, codeLists: { ...source.codeLists, kind } });
}

test('it is the schema that GraphQL itself makes of the same SDL', () => {
  const questionnaires = [named('First'), asking('Second', ['WARNING', 'FINE', 'CLOSURE', 'NONE'])];
  const base = staticSchema();
  const schema = lexicographicSortSchema(joinTypes(base, questionnaires));
  expect(printSchema(schema)).toBe(
    printSchema(lexicographicSortSchema(extendSchema(base, parse(joinSdl(questionnaires))))),
  );
  expect(validateSchema(schema)).toEqual([]);
});

test('types that nothing happened to are the same objects beside one more questionnaire', () => {
  const base = staticSchema();
  const [first, second] = [named('First'), named('Second')];
  const [before, after] = [joinTypes(base, [first]), joinTypes(base, [first, second])];
  for (const name of ['FirstV1', 'FirstV1Request', 'FirstV1Patch', 'Kind']) {
    expect(after.getType(name)).toBe(before.getType(name));
  }
  expect(after.getType('AnswersPatch')).not.toBe(before.getType('AnswersPatch'));
  expect(printSchema(before)).not.toContain('second');
});

test('a shared type that grows is the new one wherever it is used, and stays the old one in the schema before', () => {
  const base = staticSchema();
  const first = asking('First', ['WARNING', 'FINE']);
  const before = joinTypes(base, [first]);
  const after = joinTypes(base, [first, asking('Second', ['WARNING', 'FINE', 'CLOSURE'])]);
  for (const [schema, codes] of [
    [before, 2],
    [after, 3],
  ] as const) {
    const kind = schema.getType('Kind');
    expect(kind).toMatchObject({ name: 'Kind' });
    expect(printSchema(schema).match(/^ {2}(WARNING|FINE|CLOSURE)$/gm)).toHaveLength(codes);
    expect(typeAt(schema, 'FirstV1Request', 'kind')).toBe(kind);
  }
  expect(typeAt(after, 'SecondV1Request', 'kind')).toBe(after.getType('Kind'));
});
