import { afterEach, describe, expect, test } from '@jest/globals';

import { type TestApp, testApp } from '../helpers/http/testApp.ts';

let server: TestApp;

afterEach(() => server.app.close());

describe('health', () => {
  test('/livez answers as long as the process does', async () => {
    server = await testApp({ isReady: async () => ({ database: false }) });
    const response = await server.send({ url: '/livez' });
    expect(response).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(response.json()).toEqual({ status: 'ok' });
  });

  test.each([
    [{ database: true, editions: true }, 200, 'ready'],
    [{ database: true, editions: false }, 503, 'unready'],
  ])('/readyz with %j answers %i', async (checks, status, word) => {
    server = await testApp({ isReady: async () => checks });
    const response = await server.send({ url: '/readyz' });
    expect(response.status).toBe(status);
    expect(response.json()).toEqual({ status: word, checks });
  });

  test('/readyz takes a check that fails or hangs for a no', async () => {
    server = await testApp({ isReady: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1')) });
    const response = await server.send({ url: '/readyz' });
    expect(response.status).toBe(503);
    expect(response.json()).toEqual({ status: 'unready', checks: {} });
  });

  test('probes are no news for the log', async () => {
    server = await testApp();
    await server.send({ url: '/livez' });
    expect(server.logged().filter(({ msg, level }) => msg === 'request' && level === 30)).toEqual([]);
  });
});

describe('/metrics', () => {
  test('shows the process, operations and error codes', async () => {
    server = await testApp();
    await server.ask('query Greet { hello }');
    await server.ask('mutation { save(patch: {}) }');
    await server.ask('{ forbidden }');
    await server.send({ url: '/nowhere' });
    const { text: body, headers } = await server.send({ url: '/metrics' });
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toContain('process_cpu_seconds_total');
    expect(body).toContain('imi_graphql_operation_duration_seconds_count{operation="Greet",type="query"} 1');
    expect(body).toContain('imi_graphql_operation_duration_seconds_count{operation="(anonymous)",type="mutation"} 1');
    expect(body).toContain('imi_errors_total{code="FORBIDDEN"} 1');
    expect(body).toContain('imi_errors_total{code="NOT_FOUND"} 1');
  });

  test('keeps clients from filling it with names', async () => {
    server = await testApp();
    for (let index = 0; index < 210; index += 1) await server.ask(`query Name${index} { hello }`);
    const { text: body } = await server.send({ url: '/metrics' });
    const names = new Set([...body.matchAll(/operation="([^"]+)"/g)].map(([, name]) => name));
    expect(names.size).toBe(201);
    expect(names).toContain('(other)');
  });
});
