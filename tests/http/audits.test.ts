import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';

import { type TestApp, testApp } from '../helpers/http/testApp.ts';

/** The audits introspect; a client that signs in and asks for the preflight may. */
describe.each(['everyone', 'users'] as const)('GraphQL over HTTP, introspection for %s', (introspection) => {
  let server: TestApp;
  let url: string;

  beforeAll(async () => {
    server = await testApp({ config: { introspection, corsOrigins: [] } });
    url = `${server.origin}/graphql`;
  });

  afterAll(() => server.app.close());

  const fetchFn: typeof fetch = (input, init) => {
    const headers = { authorization: 'Bearer good', 'apollo-require-preflight': 'yes', ...init?.headers };
    return fetch(input, { ...init, headers });
  };
  const audits = serverAudits({ url: () => url, fetchFn });

  test('there are 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
