import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLSchema } from 'graphql';

import { createServedSchema } from '../../src/http/servedSchema.ts';
import { type TestApp, testApp } from './helpers/testApp.ts';
import { extendedSchema, testSchema } from './helpers/testSchema.ts';

let server: TestApp;

afterEach(() => server.app.close());

describe('a new schema', () => {
  test('is served at once, and the old one no longer', async () => {
    server = await testApp({ servedSchema: createServedSchema(extendedSchema('old')) });
    expect((await server.ask('{ old }')).data).toEqual({ old: null });
    server.servedSchema.swap(extendedSchema('new'));
    expect((await server.ask('{ new }')).data).toEqual({ new: null });
    expect((await server.ask('{ old }')).errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('fails none of 200 requests in flight', async () => {
    server = await testApp({ servedSchema: createServedSchema(extendedSchema('old')) });
    const url = `${server.origin}/graphql`;
    const flights = Array.from({ length: 200 }, async (_, index) => {
      const body = JSON.stringify({ query: 'query ($ms: Int!) { slow(ms: $ms) old }', variables: { ms: 300 + index } });
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return { status: response.status, answer: await response.json() };
    });
    // All have begun when as many sockets have sent their request: every one of them waits in `slow`.
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (let index = 0; index < 5; index += 1) server.servedSchema.swap(extendedSchema(`new${index}`));
    expect((await server.ask('{ new4 }')).data).toEqual({ new4: null });

    const landed = await Promise.all(flights);
    expect(landed).toEqual(
      landed.map((_, index) => ({ status: 200, answer: { data: { slow: 300 + index, old: null } } })),
    );
  });

  test('that is not valid changes nothing', async () => {
    server = await testApp();
    const before = server.servedSchema.current();
    expect(() => server.servedSchema.swap(new GraphQLSchema({}))).toThrow(/Query root type/);
    expect(server.servedSchema.current()).toBe(before);
    expect((await server.ask('{ hello }')).data).toEqual({ hello: 'hello you' });
  });

  test('is what `current` tells', async () => {
    server = await testApp();
    const next = buildSchema('type Query { a: Int }');
    server.servedSchema.swap(next);
    expect(server.servedSchema.current()).toBe(next);
    expect(testSchema()).not.toBe(next);
  });
});
