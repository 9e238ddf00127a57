import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import { limits } from '../../src/http/limits.ts';
import { type TestApp, testApp } from '../helpers/http/testApp.ts';

let everyone: TestApp;
let users: TestApp;

beforeAll(async () => {
  everyone = await testApp();
  users = await testApp({ config: { introspection: 'users', corsOrigins: [] } });
});

afterAll(() => Promise.all([everyone.app.close(), users.app.close()]));

const nested = (levels: number) => `{ ${'node { '.repeat(levels - 1)}id${' }'.repeat(levels - 1)} }`;
const aliased = (count: number, field = 'hello') =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
const annotated = (count: number) =>
  `{ hello ${'@include(if: true) '.repeat(0)}${'... @include(if: true) { hello } '.repeat(count)} }`;
const patch = (answers: number) => `mutation { save(patch: { rows: [${'{ count: 1 } '.repeat(answers)}] }) }`;
const fragments = (count: number) =>
  `${Array.from({ length: count }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')}
   fragment F${count} on Query { hello } { ...F0 }`;

describe('an operation', () => {
  test.each([
    ['nested as deep as allowed', nested(limits.depth)],
    ['with as many aliases as allowed', aliased(limits.aliases)],
    ['with as many directives as allowed', annotated(limits.directives)],
    ['with a patch of 750 answers in it', patch(750)],
    ['that introspects everything', getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })],
  ])('%s is answered', async (_name, query) => {
    expect((await everyone.ask(query)).errors).toEqual([]);
  });

  test.each([
    ['nested too deep', nested(limits.depth + 1), 'GRAPHQL_VALIDATION_FAILED', { limit: 'depth' }],
    ['with too many aliases', aliased(limits.aliases + 1), 'GRAPHQL_VALIDATION_FAILED', { limit: 'aliases' }],
    [
      'with aliases of __typename',
      aliased(limits.aliases + 1, '__typename'),
      'GRAPHQL_VALIDATION_FAILED',
      { limit: 'aliases' },
    ],
    [
      'with too many directives',
      annotated(limits.directives + 1),
      'GRAPHQL_VALIDATION_FAILED',
      { limit: 'directives' },
    ],
    ['with too many tokens', patch(900), 'GRAPHQL_PARSE_FAILED', {}],
    ['with too many comments', `${'#\n'.repeat(limits.comments + 1)}{ hello }`, 'GRAPHQL_PARSE_FAILED', {}],
    ['that unfolds to a million selections', fragments(18), 'GRAPHQL_VALIDATION_FAILED', {}],
    ['nested until the parser gives up', `{ hello(name: ${'['.repeat(3_900)}`, 'GRAPHQL_PARSE_FAILED', {}],
  ])('%s is refused', async (_name, query, code, more) => {
    const { status, errors, data } = await everyone.ask(query, { accept: 'application/graphql-response+json' });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions).toMatchObject({ code, ...more });
    expect(everyone.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('introspection for users only', () => {
  const queries = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name } }',
    'query A { ...F } fragment F on Query { x: __type(name: "Query") { name } }',
  ];

  test.each(queries)('%s is refused to guests, whoever asked before', async (query) => {
    const signedIn = await users.ask(query, { token: 'good' });
    expect(signedIn.errors).toEqual([]);
    const guest = await users.ask(query);
    expect(guest).toMatchObject({ status: 200, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(guest.data).toBeUndefined();
    expect((await users.ask(query, { accept: 'application/graphql-response+json' })).status).toBe(401);
  });

  test('leaves guests everything else', async () => {
    expect((await users.ask('{ __typename hello }')).data).toEqual({ __typename: 'Query', hello: 'hello you' });
    expect((await everyone.ask(queries[0] ?? '')).errors).toEqual([]);
  });
});

describe('forged requests of other sites', () => {
  const url = `/graphql?query=${encodeURIComponent('{ hello }')}`;

  test('GET without a header that needs a preflight is refused', async () => {
    const response = await everyone.send({ url });
    expect(response).toMatchObject({ status: 400 });
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test.each(['apollo-require-preflight', 'x-apollo-operation-name'])('GET with %s is answered', async (header) => {
    const response = await everyone.send({ url, headers: { [header]: 'yes' } });
    expect(response.json()).toEqual({ data: { hello: 'hello you' } });
  });

  test('no other origin may read answers unless it is named', async () => {
    const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    const open = await testApp({ config: { introspection: 'users', corsOrigins: ['https://case.example'] } });
    const ask = (app: TestApp, origin: string) =>
      app.send({ method: 'OPTIONS', url: '/graphql', headers: { origin, ...preflight } });
    expect((await ask(open, 'https://case.example')).headers['access-control-allow-origin']).toBe(
      'https://case.example',
    );
    expect((await ask(open, 'https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask(everyone, 'https://case.example')).headers['access-control-allow-origin']).toBeUndefined();
    await open.app.close();
  });
});

test('answers forbid everything that a page could do with them', async () => {
  const { headers } = await everyone.ask('{ hello }');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
});
