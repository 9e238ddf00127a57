import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';

import { StartError } from '../../src/errors.ts';
import { listen } from '../../src/http/listen.ts';
import { testApp } from '../helpers/http/testApp.ts';

function ask(url: string, ms: number, agent: Agent): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    request(`${url}/graphql`, { method: 'POST', agent, headers }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    })
      .on('error', reject)
      .end(JSON.stringify({ query: `{ slow(ms: ${ms}) }` }));
  });
}

async function codesOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.catch((reason: unknown) => reason);
  return error instanceof StartError ? error.problems.map(({ code }) => code) : [String(error)];
}

describe('stopping', () => {
  test('lets running requests end and takes no new ones', async () => {
    const { app, origin: url } = await testApp();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask(url, 0, agent);
    const running = ask(url, 800, agent);
    const next = ask(url, 0, agent);
    await sleep(200);
    const startedAt = Date.now();
    const closed = app.close();
    expect(await running).toEqual({ status: 200, body: '{"data":{"slow":800}}\n' });
    await expect(next).rejects.toThrow(/ECONNREFUSED/);
    await closed;
    expect(Date.now() - startedAt).toBeLessThan(1_500);
    agent.destroy();
  });

  test('answers 503 to a request that was on its way', async () => {
    const { app, origin } = await testApp();
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write('GET /livez HTTP/1.1\r\nhost: x\r\n');
    await sleep(100);
    const closed = app.close();
    await sleep(100);
    socket.write('\r\n');
    await Promise.all([closed, once(socket, 'close')]);
    expect(received).toMatch(/^HTTP\/1\.1 503 /);
    expect(received).toMatch(/connection: close/i);
    expect(received).toContain('"code":"SERVICE_UNAVAILABLE"');
  });

  test('cuts what does not end within five seconds', async () => {
    const { app, origin: url } = await testApp();
    const agent = new Agent({ keepAlive: true });
    const endless = ask(url, 20_000, agent);
    const idle = new Promise((resolve) => get(`${url}/livez`, { agent }, (response) => resolve(response.resume())));
    const refused = expect(endless).rejects.toThrow();
    await idle;
    await sleep(200);
    const startedAt = Date.now();
    await app.close();
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    await refused;
    agent.destroy();
  }, 10_000);

  test('ends at once when nothing runs', async () => {
    const { app, origin: url } = await testApp();
    const agent = new Agent({ keepAlive: true });
    await ask(url, 0, agent);
    const startedAt = Date.now();
    await app.close();
    expect(Date.now() - startedAt).toBeLessThan(500);
    agent.destroy();
  });
});

describe('listening', () => {
  test('says which port is taken', async () => {
    const first = await testApp();
    const second = await testApp({}, false);
    const port = Number(new URL(first.origin).port);
    expect(await codesOf(listen(second.app, { host: '127.0.0.1', port }))).toEqual(['PORT_TAKEN']);
    await Promise.all([first.app.close(), second.app.close()]);
  });

  test.each(['192.0.2.1', 'no-such-host.invalid'])('says that %s is no address of this machine', async (host) => {
    const { app } = await testApp({}, false);
    expect(await codesOf(listen(app, { host, port: 0 }))).toEqual(['HOST_INVALID']);
    await app.close();
  });

  test('says that the port is forbidden', async () => {
    const { app } = await testApp({}, false);
    // Containers let every user, and root always, bind low ports: the refusal is played.
    app.listen = (() => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))) as typeof app.listen;
    expect(await codesOf(listen(app, { host: '127.0.0.1', port: 80 }))).toEqual(['PORT_FORBIDDEN']);
    await app.close();
  });

  test.each([
    ['0.0.0.0', /^http:\/\/localhost:\d+$/],
    ['127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+$/],
  ])('tells people the address for %s', async (host, address) => {
    const { app } = await testApp({}, false);
    expect(await listen(app, { host, port: 0 })).toMatch(address);
    await app.close();
  });
});
