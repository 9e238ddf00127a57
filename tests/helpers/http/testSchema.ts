import { setTimeout as sleep } from 'node:timers/promises';
import {
  buildSchema,
  defaultFieldResolver,
  extendSchema,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLSchema,
  parse,
} from 'graphql';

import { AccessError } from '../../../src/errors.ts';

/** What a driver's error message looks like: SQL, a parameter and a person's name. */
export const SECRET = `insert into "AnswerSheet" values ($1) -- Ludwika Przykładowska`;

type Resolvers = Record<string, GraphQLFieldResolver<unknown, { viewer?: unknown }>>;

const SDL = /* GraphQL */ `
  type Query {
    hello(name: String, patch: Patch): String
    me: String
    slow(ms: Int!): Int
    crash: String!
    crashes: [Crash!]!
    forbidden: String
    withExtensions: String
    colour: Colour
    node: Node
  }
  type Mutation { save(patch: Patch!): String }
  type Subscription { changed: String }
  type Crash { value: String }
  type Node { id: ID node: Node }
  enum Colour { RED BLUE }
  input Patch { familyName: String colour: Colour count: Int rows: [Patch!] }
`;

const sharedFailure = new Error(`shared: ${SECRET}`);

const QUERY: Resolvers = {
  hello: (_, { name }) => `hello ${name ?? 'you'}`,
  me: (_, __, { viewer }) => (viewer ? 'somebody' : null),
  slow: async (_, { ms }) => {
    // Not to keep the process when a test cuts the connection.
    await sleep(ms, undefined, { ref: false });
    return ms;
  },
  crash: () => {
    throw Object.assign(new Error(SECRET), { code: '23505', detail: SECRET, cause: new TypeError(SECRET) });
  },
  crashes: () => [{}, {}],
  forbidden: () => {
    throw new AccessError('FORBIDDEN');
  },
  withExtensions: () => {
    throw Object.assign(new Error(SECRET), { extensions: { code: 'CUSTOM' } });
  },
  colour: () => SECRET,
  node: () => ({ id: '1' }),
};

/** A schema with something slow, something that crashes and something that is forbidden in it. */
export function testSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  give(schema, 'Query', QUERY);
  give(schema, 'Mutation', { save: () => 'saved' });
  give(schema, 'Crash', {
    value: () => {
      throw sharedFailure;
    },
  });
  return schema;
}

/** The same with one more root field, as publishing a questionnaire makes it. */
export function extendedSchema(name: string, base = testSchema()): GraphQLSchema {
  return extendSchema(base, parse(`extend type Query { ${name}: String }`));
}

function give(schema: GraphQLSchema, typeName: string, resolvers: Resolvers): void {
  const type = schema.getType(typeName);
  if (!(type instanceof GraphQLObjectType)) throw new Error(typeName);
  for (const [name, field] of Object.entries(type.getFields())) field.resolve = resolvers[name] ?? defaultFieldResolver;
}
