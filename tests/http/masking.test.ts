import { afterEach, describe, expect, test } from '@jest/globals';

import { type TestApp, testApp } from '../helpers/http/testApp.ts';
import { SECRET } from '../helpers/http/testSchema.ts';

let server: TestApp;

afterEach(() => server?.app.close());

const LEAKS = /insert into|AnswerSheet|Przykładowska/;

describe('a failure of ours', () => {
  test.each(['{ crash }', '{ withExtensions }', '{ colour }'])('%s is masked and leads to the log', async (query) => {
    server = await testApp();
    const { text, errors } = await server.ask(query);
    expect(text).not.toMatch(LEAKS);
    expect(text).not.toMatch(/\.ts:|stack/);
    expect(errors).toEqual([
      {
        message: 'INTERNAL_SERVER_ERROR',
        locations: expect.anything(),
        path: expect.anything(),
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
      },
    ]);
    const log = server.logged();
    expect(JSON.stringify(log)).not.toMatch(LEAKS);
    const failures = log.filter(({ msg }) => msg === 'unexpected failure');
    expect(failures).toMatchObject([{ level: 50, errorId: errors[0]?.extensions['id'], path: expect.any(String) }]);
  });

  test('is described by kind, code, cause and place', async () => {
    server = await testApp();
    await server.ask('{ crash }');
    const [failure] = server.logged().filter(({ msg }) => msg === 'unexpected failure');
    expect(failure).toMatchObject({
      failure: {
        name: 'Error',
        code: '23505',
        at: expect.arrayContaining([expect.stringContaining('testSchema.ts')]),
        cause: { name: 'TypeError' },
      },
    });
  });

  test('is logged once, however many fields it breaks', async () => {
    server = await testApp();
    const { errors } = await server.ask('{ crashes { value } }');
    expect(errors).toHaveLength(2);
    expect(errors[0]?.extensions['id']).toBe(errors[1]?.extensions['id']);
    expect(server.logged().filter(({ msg }) => msg === 'unexpected failure')).toHaveLength(1);
  });
});

describe('the line of a request', () => {
  test('has the operation and the codes, and nothing that the client sent', async () => {
    server = await testApp();
    const variables = { name: 'Ludwika Przykładowska' };
    const query = 'query Greet($name: String) { hello(name: $name) forbidden }';
    await server.ask(query, { variables, headers: { 'x-request-id': 'proxy-12345' } });
    await server.send({ url: `/graphql?query=${encodeURIComponent('{ hello(name: "Przykładowska") }')}` });
    await server.ask('{', { token: 'good' });

    const log = server.logged();
    expect(JSON.stringify(log)).not.toMatch(/Przyk|hello|Bearer|good/);
    const lines = log.filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(3);
    expect(lines).toMatchObject([
      {
        requestId: 'proxy-12345',
        method: 'POST',
        route: '/graphql',
        status: 200,
        durationMs: expect.any(Number),
        operationType: 'query',
        operationName: 'Greet',
        errorCodes: ['FORBIDDEN'],
      },
      { method: 'GET', route: '/graphql', status: 400, errorCodes: ['BAD_REQUEST'] },
      { method: 'POST', status: 200, errorCodes: ['GRAPHQL_PARSE_FAILED'] },
    ]);
  });

  test('hides unknown addresses and strange request ids', async () => {
    server = await testApp();
    const response = await server.send({ url: '/Ludwika', headers: { 'x-request-id': 'Ludwika P.' } });
    expect(response.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    const [line] = server.logged().filter(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ route: null, status: 404, errorCodes: ['NOT_FOUND'] });
    expect(JSON.stringify(line)).not.toContain('Ludwika');
  });

  test('carries the ids of failures', async () => {
    server = await testApp();
    const { errors } = await server.ask('{ crash }');
    const [line] = server.logged().filter(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ errorIds: [errors[0]?.extensions['id']] });
  });
});

test('the secret is one that the test would see', () => {
  expect(SECRET).toMatch(LEAKS);
});
