import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLSchema } from 'graphql';

import { createServedSchema } from '../../src/http/servedSchema.ts';
import { type TestApp, testApp } from '../helpers/http/testApp.ts';
import { extendedSchema, testSchema } from '../helpers/http/testSchema.ts';

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
    const schema = extendedSchema('old');
    const gate = holdBack(schema, 'me');
    server = await testApp({ servedSchema: createServedSchema(schema) });
    const flights = Array.from({ length: 200 }, () => server.ask('{ me old }'));
    await gate.held(200);
    for (let index = 0; index < 5; index += 1) server.servedSchema.swap(extendedSchema(`new${index}`));
    expect((await server.ask('{ new4 }')).data).toEqual({ new4: null });
    gate.open();

    for (const { status, data, errors } of await Promise.all(flights)) {
      expect({ status, data, errors }).toEqual({ status: 200, data: { me: 'here', old: null }, errors: [] });
    }
  });

  test('comes while clients ask without pause, and none notices', async () => {
    server = await testApp();
    let isSwapping = true;
    const clients = Array.from({ length: 20 }, async () => {
      const answers: unknown[] = [];
      while (isSwapping) answers.push((await server.ask('{ hello }')).data);
      return answers;
    });
    for (let index = 0; index < 30; index += 1) {
      server.servedSchema.swap(extendedSchema(`new${index}`));
      await sleep(5);
    }
    isSwapping = false;
    const answers = (await Promise.all(clients)).flat();
    expect(answers.length).toBeGreaterThan(20);
    expect(new Set(answers.map((data) => JSON.stringify(data)))).toEqual(new Set(['{"hello":"hello you"}']));
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

/** Makes a field of Query wait until the gate opens. */
function holdBack(schema: GraphQLSchema, name: string) {
  let waiting = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(name);
  field.resolve = async () => {
    waiting += 1;
    await gate;
    return 'here';
  };
  const held = async (count: number) => {
    while (waiting < count) await sleep(10);
  };
  return { held, open };
}
