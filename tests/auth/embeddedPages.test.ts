import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';

import { describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';

import { chooseLanguage } from '../../src/auth/embedded/chooseLanguage.ts';
import { mountIdentityProvider } from '../../src/auth/embedded/mountIdentityProvider.ts';
import { ANNA, AUDIENCE, choose, issuer, log, request, visit } from './providerKit.ts';

describe('the pages', () => {
  test('speak the language that the application asks for', async () => {
    const { body } = await visit().go(request({ ui_locales: 'xx pl-PL en' }));
    expect(body).toContain('<html lang="pl">');
    expect(body).toContain('<h1>Logowanie</h1>');
    expect(body).toContain('<h2>Polska</h2>');
  });

  test.each([
    ['de-AT, en;q=0.8', 'de'],
    ['en;q=0.2, fr;q=0.9, el;q=0', 'fr'],
    ['xx, *;q=0.1', 'en'],
    [undefined, 'en'],
  ])('or else the language of the browser: %s gives %s', (acceptLanguage, language) => {
    expect(chooseLanguage({ acceptLanguage })).toBe(language);
  });

  test('contain no script, and escape every name', async () => {
    const { body } = await visit().go(request());
    expect(body).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(body).toContain('Sign in as Anna &quot;Ania&quot; &lt;Nowak&gt;</button>');
    expect(body).toContain('value="anna.o&#39;nowak@example.org"');
    expect(body).toContain('Izba &amp; Spółka');
  });

  test('allow nothing but their own style, and forms that lead back', async () => {
    const guest = visit();
    const { address } = await guest.go(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/' }));
    const cookieless = await fetch(address);
    const start = await fetch(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/' }), {
      redirect: 'manual',
    });
    const cookie = start.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(start.headers.get('location') ?? '', issuer()), { headers: { cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /);
    expect(policy).toContain("form-action 'self' http://127.0.0.1:5999; frame-ancestors 'none'");
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await page.text()) ?? [];
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
    for (const { headers } of [page, cookieless, await fetch(request({ client_id: 'stranger' }))]) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('have all texts in all languages', async () => {
    const folder = new URL('../../src/auth/embedded/texts/', import.meta.url);
    const files = (await readdir(folder)).sort();
    expect(files).toEqual(['de.json', 'el.json', 'en.json', 'fr.json', 'pl.json', 'pt.json']);
    const read = async (file: string) => Object.entries(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    const keys = (await read('en.json')).map(([key]) => key);
    for (const file of files) {
      const bundle = await read(file);
      expect(bundle.map(([key]) => key)).toEqual(keys);
      expect(Object.fromEntries(bundle)).toMatchObject({ signInAs: expect.stringContaining('{name}') });
      expect(bundle.filter(([, words]) => typeof words !== 'string' || words === '')).toEqual([]);
    }
  });
});

describe('the provider', () => {
  test('writes its own name into every address, whatever host a request names', async () => {
    const { hostname, port } = new URL(issuer());
    const headers = { host: 'evil.example.net', 'x-forwarded-host': 'evil.example.net', 'x-forwarded-proto': 'ftp' };
    const body = await new Promise<string>((resolve, reject) => {
      get({ hostname, port, path: '/oidc/.well-known/openid-configuration', headers }, (response) =>
        text(response).then(resolve, reject),
      ).on('error', reject);
    });
    expect(body).not.toMatch(/evil|ftp/);
    expect(JSON.parse(body)).toMatchObject({ issuer: issuer(), jwks_uri: `${issuer()}/jwks` });
  });

  test('publishes no private key', async () => {
    const { keys } = (await (await fetch(`${issuer()}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('lets only its own origin redeem codes from a browser', async () => {
    const ask = (origin: string) =>
      fetch(`${issuer()}/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ client_id: 'imi-explorer', grant_type: 'authorization_code', code: 'x' }),
      });
    const own = new URL(issuer()).origin;
    expect((await ask(own)).headers.get('access-control-allow-origin')).toBe(own);
    expect((await ask('https://evil.example.net')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('asks before signing out', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const { body } = await guest.go(`${issuer()}/session/end?client_id=imi-explorer`);
    expect(body).toContain('<h1>Sign out</h1>');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const done = await guest.go(`${issuer()}/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }));
    expect(done.body).toContain('<h1>You are signed out</h1>');
    expect((await guest.go(request())).callback).toBeNull();
  });

  test('needs a path of its own', () => {
    const options = {
      issuer: 'http://127.0.0.1:4000',
      audience: AUDIENCE,
      accounts: { list: async () => [], find: async () => null },
      log,
    };
    expect(() => mountIdentityProvider(fastify(), options)).toThrow(TypeError);
  });
});
