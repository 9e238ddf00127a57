import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

import { texts } from '../../src/http/explorer/texts.ts';
import { projectRoot } from '../../src/root.ts';
import { type TestApp, testApp } from '../helpers/http/testApp.ts';

const PAGE = join(projectRoot, 'src/http/explorer/page');

let server: TestApp;

beforeAll(async () => {
  server = await testApp({ explorer: true });
});

afterAll(() => server.app.close());

describe('/explorer', () => {
  test('is a page that may run no script but this server’s', async () => {
    const { status, headers } = await server.send({ url: '/explorer' });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none';script-src 'self';");
    expect(policy).toContain("connect-src 'self';worker-src 'self'");
  });

  test('finds all that it names on this server', async () => {
    const pages = await Promise.all((await readdir(PAGE)).map((name) => readFile(join(PAGE, name), 'utf8')));
    const named = pages.flatMap((text) => [...text.matchAll(/"(\/explorer\/[\w./]+)"/g)].map(([, url]) => String(url)));
    expect(named.length).toBeGreaterThan(3);
    const labels = ['editorWorkerService', 'json', 'graphql'].map((label) => `/explorer/workers/${label}.js`);
    for (const url of [
      ...named,
      ...labels,
      '/explorer/signIn.js',
      '/explorer/texts.json',
      '/explorer/welcome.graphql',
    ]) {
      expect([url, (await server.send({ url })).status]).toEqual([url, 200]);
    }
    expect(pages.join('\n')).not.toMatch(/https?:\/\/|<script>|<style>| style="| on\w+="/);
  });

  test('speaks six languages', async () => {
    expect(Object.keys(texts)).toEqual(['de', 'el', 'en', 'fr', 'pl', 'pt']);
    for (const language of Object.values(texts)) {
      expect(Object.keys(language)).toEqual(Object.keys(texts['en'] ?? {}));
      expect(Object.values(language).every((text) => text.length > 0)).toBe(true);
      expect(language.signedInAs).toContain('{name}');
    }
  });

  test('welcomes with three operations of the contract', async () => {
    const welcome = parse((await server.send({ url: '/explorer/welcome.graphql' })).text);
    const contract = buildSchema(await readFile(join(projectRoot, 'schema/schema.graphql'), 'utf8'));
    expect(welcome.definitions).toHaveLength(3);
    expect(validate(contract, welcome)).toEqual([]);
  });

  test('is not there unless wanted', async () => {
    const plain = await testApp();
    expect((await plain.send({ url: '/explorer' })).status).toBe(404);
    await plain.app.close();
  });
});
