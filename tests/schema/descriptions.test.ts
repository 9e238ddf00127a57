import { join } from 'node:path';

import { beforeAll, expect, it } from '@jest/globals';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from 'graphql';

import { formsOfWorkflows } from '../../src/editions/files/formsOfWorkflows.ts';
import { readFolders } from '../../src/editions/files/readFolders.ts';
import { compile } from '../../src/forms/definition/compile.ts';
import { projectRoot } from '../../src/root.ts';
import { schemaOf, takenTypeNames } from '../../src/schema.ts';
import { loadWorkflows } from '../../src/workflow/loadWorkflows.ts';

const FOLDERS = [
  join(projectRoot, 'questionnaires'),
  join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas'),
];

let schema: GraphQLSchema;

beforeAll(async () => {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  const { sources } = readFolders(FOLDERS, formsOfWorkflows(workflows), takenTypeNames);
  schema = schemaOf(
    sources.map(({ source }) => ({ compiled: compile(source) })),
    workflows,
  );
});

type Described = readonly [name: string, description: string | null | undefined];

function* describedIn(type: GraphQLNamedType): Generator<Described> {
  // A union is told by its name and its members.
  if (!isUnionType(type)) yield [type.name, type.description];
  if (isEnumType(type)) {
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
    }
  }
}

it('has words for every type, field, argument and value, those of questionnaires too', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const directives = schema
    .getDirectives()
    .flatMap(({ name, description, args }): Described[] => [
      [`@${name}`, description],
      ...args.map((arg): Described => [`@${name}(${arg.name}:)`, arg.description]),
    ]);
  const silent = [...types.flatMap((type) => [...describedIn(type)]), ...directives].filter(
    ([, words]) => !words?.trim(),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
  expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['PostingV1Patch', 'RecognitionV1', 'Item']));
});

it('calls lists after what they hold', () => {
  const names = Object.keys(schema.getTypeMap()).filter((name) => /(Connection|Edge)$/.test(name));
  const held = new Set(names.map((name) => name.replace(/(Connection|Edge)$/, '')));
  expect(names.sort()).toEqual([...held].flatMap((name) => [`${name}Connection`, `${name}Edge`]).sort());
  expect(names.filter((name) => /^(Query|Viewer)/.test(name))).toEqual([]);
});
