import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { AccessError, DomainError } from '../../src/errors.ts';
import type { Sent } from '../helpers/http/send.ts';
import { answerOf, type TestApp, testApp } from '../helpers/http/testApp.ts';
import { SECRET } from '../helpers/http/testSchema.ts';

class FullError extends DomainError {
  readonly code = 'STORE_FULL';
}

const json = { 'content-type': 'application/json' };
const hello = JSON.stringify({ query: '{ hello }' });
const post = (headers: Record<string, string>, payload: string): Sent => ({
  method: 'POST',
  url: '/graphql',
  headers,
  payload,
});

let server: TestApp;

beforeAll(async () => {
  server = await testApp({
    mount: (app) => {
      app.get('/files/:id', async () => {
        throw new AccessError('NOT_FOUND');
      });
      app.get('/store', async () => {
        throw new FullError();
      });
      app.get('/crash', async () => {
        throw new Error(SECRET);
      });
    },
  });
});

afterAll(() => server.app.close());

const refusals: [name: string, request: Sent, status: number, code: string][] = [
  ['broken JSON', post(json, '{'), 400, 'BAD_REQUEST'],
  ['no body', post(json, ''), 400, 'BAD_REQUEST'],
  ['a batch', post(json, `[${hello}]`), 400, 'BAD_REQUEST'],
  ['a poisoned prototype', post(json, '{"__proto__": {"a": 1}, "query": "{ hello }"}'), 400, 'BAD_REQUEST'],
  ['a malformed address', { method: 'GET', url: '/%zz' }, 400, 'BAD_REQUEST'],
  ['a malformed host', { method: 'GET', url: '/graphql', headers: { host: 'a b' } }, 400, 'BAD_REQUEST'],
  ['a bad token', post({ ...json, authorization: 'Bearer bad' }, hello), 401, 'UNAUTHENTICATED'],
  ['an unknown address', { method: 'GET', url: '/nowhere' }, 404, 'NOT_FOUND'],
  ['a file of others', { method: 'GET', url: '/files/7' }, 404, 'NOT_FOUND'],
  ['PUT', { method: 'PUT', url: '/graphql' }, 405, 'METHOD_NOT_ALLOWED'],
  ['DELETE of a path with a parameter', { method: 'DELETE', url: '/files/7?a=1' }, 405, 'METHOD_NOT_ALLOWED'],
  ['a large body', post(json, JSON.stringify({ query: '#'.repeat(200_001) })), 413, 'PAYLOAD_TOO_LARGE'],
  ['plain text', post({ 'content-type': 'text/plain' }, hello), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form', post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['no type', post({}, hello), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['Latin-1', post({ 'content-type': 'application/json; charset=ISO-8859-1' }, hello), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a domain error of a route', { method: 'GET', url: '/store' }, 422, 'STORE_FULL'],
  ['a crash of a route', { method: 'GET', url: '/crash' }, 500, 'INTERNAL_SERVER_ERROR'],
  ['a crash while signing in', post({ ...json, authorization: 'Bearer crash' }, hello), 500, 'INTERNAL_SERVER_ERROR'],
  ['an outage', post({ ...json, authorization: 'Bearer outage' }, hello), 503, 'IDENTITY_PROVIDER_UNAVAILABLE'],
];

describe('an error outside of GraphQL', () => {
  test.each(refusals)('%s', async (_name, request, status, code) => {
    const answer = answerOf(await server.send(request));
    expect(answer).toMatchObject({ status, errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.data).toBeUndefined();
    expect(answer.text).not.toMatch(/insert into|Przykładowska|Kowalski|\.ts:/);
  });

  test('405 names the methods that are known', async () => {
    const { headers } = await server.send({ method: 'PATCH', url: '/graphql' });
    expect(headers.allow).toBe('GET, HEAD, POST');
    const mutation = await server.send({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('mutation { save(patch: {}) }')}`,
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(mutation).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  test('401 and 503 say how to go on', async () => {
    const refused = await server.ask('{ hello }', { token: 'bad' });
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    const outage = await server.ask('{ hello }', { token: 'outage' });
    expect(outage.headers['retry-after']).toBe('5');
  });

  test('UTF-8 is accepted in every spelling', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"']) {
      const response = await server.send(post({ 'content-type': `application/json; charset=${charset}` }, hello));
      expect(response.status).toBe(200);
    }
  });

  test('too many requests of one address', async () => {
    const busy = await testApp({ requestsPerMinute: 3 });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await busy.ask('{ hello }')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await busy.ask('{ hello }');
    expect(refused.errors[0]?.extensions['code']).toBe('RATE_LIMITED');
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await busy.send({ url: '/livez' })).status).toBe(200);
    const elsewhere = await busy.ask('{ hello }', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(elsewhere.status).toBe(200);
    await busy.app.close();
  });

  test('headers that are too large', async () => {
    const request = { url: '/livez', headers: { 'x-large': 'a'.repeat(20_000) } };
    const { status, errors } = answerOf(await server.send(request));
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 431, code: 'HEADERS_TOO_LARGE' });
  });
});

describe('the error of an operation', () => {
  test('AccessError becomes its code', async () => {
    const { data, errors } = await server.ask('{ forbidden }');
    expect(data).toEqual({ forbidden: null });
    expect(errors).toMatchObject([{ message: 'FORBIDDEN', path: ['forbidden'], extensions: { code: 'FORBIDDEN' } }]);
  });

  const mistakes: [query: string, variables: Record<string, unknown> | undefined, code: string, message: string][] = [
    ['{', undefined, 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ hello(name: "Jan" "Kowalski") }', undefined, 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name.'],
    ['{ hello } 12', undefined, 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected Int.'],
    ['{ helo }', undefined, 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "helo" on type "Query".'],
    ['{ slow(ms: "Kowalski") }', undefined, 'GRAPHQL_VALIDATION_FAILED', 'Int cannot represent the value.'],
    [
      'query ($p: Patch) { hello(patch: $p) }',
      { p: { rows: [{ count: 'Jan "; at "x"; Kowalski' }] } },
      'BAD_USER_INPUT',
      'Variable "$p" got an invalid value at "p.rows[0].count".',
    ],
    [
      'query ($p: Patch) { hello(patch: $p) }',
      { p: { familyNam: 'Kowalski' } },
      'BAD_USER_INPUT',
      'Variable "$p" got an invalid value. Field "familyNam" is not defined by type "Patch".',
    ],
    [
      'query ($p: Patch) { hello(patch: $p) }',
      { p: { colour: 'Kowalski' } },
      'BAD_USER_INPUT',
      'Variable "$p" got an invalid value at "p.colour".',
    ],
    [
      'query ($ms: Int!) { slow(ms: $ms) }',
      {},
      'BAD_USER_INPUT',
      'Variable "$ms" of required type "Int!" was not provided.',
    ],
    [
      'query ($a: Boolean) { hello @skip(if: $a) }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'Variable "$a" of type "Boolean" used in position expecting type "Boolean!".',
    ],
    [
      'query A { hello } query B { hello }',
      undefined,
      'OPERATION_RESOLUTION_FAILURE',
      'Must provide operation name if query contains multiple operations.',
    ],
  ];

  test.each(mistakes)('%s with %j', async (query, variables, code, message) => {
    const { errors, text, status } = await server.ask(query, variables ? { variables } : {});
    expect(errors[0]?.extensions).toMatchObject({ code });
    expect(errors[0]?.message).toBe(message);
    expect(text).not.toMatch(/Kowalski|Did you mean/);
    expect(status).toBe(200);
    const strict = await server.ask(query, {
      ...(variables && { variables }),
      accept: 'application/graphql-response+json',
    });
    expect(strict.status).toBe(400);
  });

  test('many bad variables stop early', async () => {
    const rows = Array.from({ length: 50 }, () => ({ count: 'Kowalski' }));
    const { errors } = await server.ask('query ($p: Patch) { hello(patch: $p) }', { variables: { p: { rows } } });
    expect(errors).toHaveLength(6);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(Array(6).fill('BAD_USER_INPUT'));
  });

  test('subscriptions are refused over HTTP', async () => {
    const { status, errors } = await server.ask('subscription { changed }');
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(status).toBe(400);
  });

  test('a persisted query is refused', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const response = await server.send(post(json, JSON.stringify({ extensions })));
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] });
  });
});
