import { describe, expect, jest, test } from '@jest/globals';
import {
  buildSchema,
  execute,
  extendSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
  subscribe,
} from 'graphql';
import { pino } from 'pino';

import { guardSchema, type PermissionTable } from '../../src/auth/guardedSchema.ts';
import { allow, and, chain, deny, or, rule, type ShieldRule } from '../../src/auth/shield.ts';
import { AccessError, StartError } from '../../src/errors.ts';
import { formatError } from '../../src/http/formatError.ts';

const build = () =>
  buildSchema(/* GraphQL */ `
    type Query { open: String person: Person }
    type Mutation { save: String }
    type Subscription { changed: String }
    type Person implements Named { name: String birthDate: String }
    interface Named { name: String }
  `);

const root = { open: 'open', person: { name: 'Ada', birthDate: '1815-12-10' }, save: () => 'saved' };
const always = (answer: boolean | Error): ShieldRule => rule({ cache: 'no_cache' })(() => answer);
const table = (more: Record<string, Record<string, ShieldRule>> = {}): PermissionTable => ({
  Mutation: { save: allow },
  Subscription: { changed: allow },
  ...more,
  Query: { open: allow, person: allow, ...more['Query'] },
});
const guarded = (more?: Record<string, Record<string, ShieldRule>>) => guardSchema(build(), table(more));
const run = (schema: GraphQLSchema, query: string, contextValue: object = {}) =>
  Promise.resolve(execute({ schema, document: parse(query), rootValue: root, contextValue }));
const fieldOf = (schema: GraphQLSchema, type: string, field: string) =>
  (schema.getType(type) as GraphQLObjectType).getFields()[field];

function problemsOf(attempt: () => unknown): string[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof StartError) return error.problems.map(({ code, at }) => `${code} ${at}`);
    throw error;
  }
  return [];
}

describe('the table', () => {
  test('must have a rule for every root field: all that lack one are named', () => {
    expect(problemsOf(() => guardSchema(build(), { Query: { person: allow } }))).toEqual([
      'PERMISSION_MISSING Query.open',
      'PERMISSION_MISSING Mutation.save',
      'PERMISSION_MISSING Subscription.changed',
    ]);
  });

  test('may name fields of object types only', () => {
    const unknown = { Query: { gone: allow }, Nobody: { name: allow }, Named: { name: allow }, Person: { age: allow } };
    expect(problemsOf(() => guarded(unknown))).toEqual([
      'PERMISSION_UNKNOWN Query.gone',
      'PERMISSION_UNKNOWN Nobody.name',
      'PERMISSION_UNKNOWN Named.name',
      'PERMISSION_UNKNOWN Person.age',
    ]);
  });

  test('may not give two rules one name, for they would answer for each other', () => {
    const isHandler = rule('isHandler', { cache: 'contextual' })(() => true);
    const other = rule('isHandler', { cache: 'contextual' })(() => false);
    expect(problemsOf(() => guarded({ Query: { open: isHandler, person: and(isHandler, other) } }))).toEqual([
      'PERMISSION_AMBIGUOUS isHandler',
    ]);
    expect(problemsOf(() => guarded({ Query: { open: isHandler, person: chain(isHandler, allow) } }))).toEqual([]);
  });
});

describe('a rule', () => {
  test('that says yes lets the field be resolved', async () => {
    const schema = guarded({ Query: { open: always(true) }, Person: { birthDate: or(deny, always(true)) } });
    expect(await run(schema, '{ open person { name birthDate } }')).toEqual({
      data: { open: 'open', person: { name: 'Ada', birthDate: '1815-12-10' } },
    });
  });

  test('that says no is FORBIDDEN, and the field is not resolved', async () => {
    const schema = build();
    const save = jest.fn(() => 'saved');
    const field = fieldOf(schema, 'Mutation', 'save');
    if (field) field.resolve = save;
    const { errors } = await run(
      guardSchema(schema, table({ Mutation: { save: always(false) } })),
      'mutation { save }',
    );
    expect(errors?.[0]?.originalError).toMatchObject({ name: 'AccessError', code: 'FORBIDDEN' });
    expect(save).not.toHaveBeenCalled();
  });

  test('that returns an AccessError throws it', async () => {
    const hidden = new AccessError('NOT_FOUND');
    const { errors } = await run(guarded({ Query: { person: and(allow, always(hidden)) } }), '{ person { name } }');
    expect(errors?.[0]?.originalError).toBe(hidden);
  });

  test.each([
    ['alone', (crash: ShieldRule) => crash],
    ['in or, beside one that says yes', (crash: ShieldRule) => or(always(true), crash)],
    ['in chain', (crash: ShieldRule) => chain(allow, crash)],
  ])('that crashes %s refuses, is logged and masked', async (_name, place) => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const crash = rule({ cache: 'contextual' })(() => {
      throw new TypeError('cannot read authorities of Ada Lovelace');
    });
    const { data, errors } = await run(guarded({ Query: { open: place(crash) } }), '{ open }');
    expect(data).toEqual({ open: null });
    const answer = errors?.map((error) => formatError(log)(error.toJSON(), error));
    expect(answer).toMatchObject([{ message: 'INTERNAL_SERVER_ERROR', extensions: { id: expect.any(String) } }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('TypeError');
    expect(lines[0]).not.toContain('Lovelace');
  });

  test('that is contextual is asked once an operation', async () => {
    const ask = jest.fn(() => Promise.resolve(true));
    const schema = guarded({ Query: { open: rule({ cache: 'contextual' })(ask), person: allow } });
    await run(schema, '{ a: open b: open c: open }');
    expect(ask).toHaveBeenCalledTimes(1);
    await run(schema, '{ open }');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("may not use the cache 'strict', which hashes values", async () => {
    const { errors } = await run(guarded({ Query: { open: rule({ cache: 'strict' })(() => true) } }), '{ open }');
    expect(errors).toHaveLength(1);
  });
});

describe('guarding', () => {
  test('leaves fields without a rule as they are', () => {
    const schema = build();
    const resolve = () => 'Ada';
    const name = fieldOf(schema, 'Person', 'name');
    if (name) name.resolve = resolve;
    guardSchema(schema, table({ Person: { birthDate: always(true) } }));
    expect(name?.resolve).toBe(resolve);
    expect(fieldOf(schema, 'Query', 'open')?.resolve).toBeUndefined();
    expect(fieldOf(schema, 'Person', 'birthDate')?.resolve).toBeInstanceOf(Function);
  });

  test('again puts one guard in the place of the other, on extended schemas too', async () => {
    const ask = jest.fn(() => true);
    const counting = rule({ cache: 'no_cache' })(ask);
    const base = guarded({ Query: { open: counting } });
    guardSchema(base, table({ Query: { open: counting } }));
    const extended = extendSchema(base, parse('extend type Query { more: String }'));
    expect(problemsOf(() => guardSchema(extended, table()))).toEqual(['PERMISSION_MISSING Query.more']);
    guardSchema(extended, table({ Query: { open: counting, more: allow } }));

    await run(extended, '{ open }');
    expect(ask).toHaveBeenCalledTimes(1);
    guardSchema(base, table({ Query: { open: always(false) } }));
    expect((await run(base, '{ open }')).errors).toHaveLength(1);
    expect((await run(extended, '{ open }')).errors).toBeUndefined();
    guardSchema(base, table());
    expect(fieldOf(base, 'Query', 'open')?.resolve).toBeUndefined();
  });

  test('keeps a subscription from starting', async () => {
    const schema = build();
    const changed = fieldOf(schema, 'Subscription', 'changed');
    const start = jest.fn(async function* () {
      yield { changed: 'first' };
    });
    const resolve = (event: { changed: string }) => event.changed;
    Object.assign(changed ?? {}, { subscribe: start, resolve });
    const document = parse('subscription { changed }');

    guardSchema(schema, table({ Subscription: { changed: always(false) } }));
    const refused = await subscribe({ schema, document, contextValue: {} });
    expect(refused).toMatchObject({ errors: [{ originalError: { code: 'FORBIDDEN' } }] });
    expect(start).not.toHaveBeenCalled();

    guardSchema(schema, table({ Subscription: { changed: always(true) } }));
    const events = await subscribe({ schema, document, contextValue: {} });
    if (!(Symbol.asyncIterator in events)) throw new Error('no events');
    expect(await events.next()).toEqual({ done: false, value: { data: { changed: 'first' } } });
    expect(changed?.resolve).toBe(resolve);
  });
});
