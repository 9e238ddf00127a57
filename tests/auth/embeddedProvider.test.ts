import { describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';

import { obtainToken } from '../../src/auth/obtainToken.ts';
import {
  ANNA,
  AUDIENCE,
  choose,
  issuer,
  people,
  RUI,
  redeem,
  request,
  verifier,
  verifyToken,
  visit,
} from './providerKit.ts';

describe('signing in', () => {
  test('gives an access token for IMI that the server accepts', async () => {
    const { accessToken, expiresAt } = await obtainToken(issuer(), ANNA.email.toUpperCase());
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(accessToken)).toMatchObject({ iss: issuer(), aud: AUDIENCE, client_id: 'imi-cli' });
    await expect(verifyToken(accessToken)).resolves.toMatchObject({ subject: ANNA.subject, scopes: ['imi'] });
    expect(expiresAt - Date.now() / 1000).toBeGreaterThan(3500);
    expect(expiresAt - Date.now() / 1000).toBeLessThan(3700);
  });

  test('names everybody when the person does not exist', async () => {
    await expect(obtainToken(issuer(), 'nobody@example.org')).rejects.toMatchObject({
      problems: [{ code: 'USER_UNKNOWN', at: 'nobody@example.org', fix: `Use one of: ${ANNA.email}, ${RUI.email}` }],
    });
  });

  test('says when there is no server', async () => {
    const nowhere = obtainToken('http://127.0.0.1:9/oidc', ANNA.email);
    await expect(nowhere).rejects.toMatchObject({ problems: [{ code: 'ISSUER_UNAVAILABLE' }] });
  });

  test('gives the explorer a name to show, and refreshing without asking again', async () => {
    const guest = visit();
    const page = await guest.go(request({ prompt: 'consent' }));
    const { callback } = await guest.go(page.address, choose(RUI));
    expect(callback?.searchParams.get('state')).toBe('state-1');

    const code = callback?.searchParams.get('code') ?? '';
    const { tokens } = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    expect(decodeJwt(tokens['id_token'] ?? '')).toMatchObject({ sub: RUI.subject, name: 'Rui', locale: 'pl' });
    const fresh = await redeem({ grant_type: 'refresh_token', refresh_token: tokens['refresh_token'] ?? '' });
    await expect(verifyToken(fresh.tokens['access_token'] ?? '')).resolves.toMatchObject({ subject: RUI.subject });

    const again = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    expect(again).toMatchObject({ status: 400, tokens: { error: 'invalid_grant' } });
  });

  test('is remembered by the browser, until somebody else is chosen', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const { callback } = await guest.go(request());
    expect(callback?.searchParams.has('code')).toBe(true);

    const page = await guest.go(request({ prompt: 'login' }));
    const other = await guest.go(page.address, choose(RUI));
    const code = other.callback?.searchParams.get('code') ?? '';
    const { tokens } = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier });
    await expect(verifyToken(tokens['access_token'] ?? '')).resolves.toMatchObject({ subject: RUI.subject });
  });

  test('is asked for anew by a program on the machine, whoever the browser remembers', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(ANNA));
    const page = await guest.go(request({ client_id: 'imi-cli', redirect_uri: 'http://127.0.0.1:5999/callback' }));
    expect(page.body).toContain('<h1>Sign in</h1>');
  });

  test('is asked for anew when the remembered person has gone', async () => {
    const guest = visit();
    const first = await guest.go(request());
    await guest.go(first.address, choose(RUI));
    people.pop();
    const page = await guest.go(request());
    people.push(RUI);
    expect(page.body).toContain('<h1>Sign in</h1>');
    const { callback } = await guest.go(page.address, choose(ANNA));
    expect(callback?.searchParams.has('code')).toBe(true);
  });

  test('can be called off', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const { callback } = await guest.go(page.address, new URLSearchParams({ cancel: 'yes' }));
    expect(callback?.searchParams.get('error')).toBe('access_denied');
  });

  test('offers the page again when the person has gone meanwhile', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const again = await guest.go(page.address, new URLSearchParams({ email: 'gone@example.org' }));
    expect(again.callback).toBeNull();
    expect(again.body).toContain('role="alert"');
  });
});

describe('a request is refused', () => {
  test('without PKCE', async () => {
    const { callback } = await visit().go(request({ code_challenge: null, code_challenge_method: null }));
    expect(callback?.searchParams.get('error')).toBe('invalid_request');
    expect(callback?.searchParams.has('code')).toBe(false);
  });

  test('with plain PKCE', async () => {
    const { callback } = await visit().go(request({ code_challenge_method: 'plain' }));
    expect(callback?.searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    ['imi-explorer', 'https://evil.example.net/explorer'],
    ['imi-explorer', 'http://127.0.0.1:9/explorer'],
    ['imi-cli', 'http://192.0.2.1/callback'],
  ])('with a foreign redirect: %s to %s', async (client_id, redirect_uri) => {
    const response = await fetch(request({ client_id, redirect_uri }), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('invalid_redirect_uri');
  });

  test('for another resource than IMI', async () => {
    const { callback } = await visit().go(request({ resource: 'urn:other' }));
    expect(callback?.searchParams.get('error')).toBe('invalid_target');
  });

  test('with a code whose verifier is wrong', async () => {
    const guest = visit();
    const page = await guest.go(request());
    const { callback } = await guest.go(page.address, choose(ANNA));
    const code = callback?.searchParams.get('code') ?? '';
    const answer = await redeem({ grant_type: 'authorization_code', code, code_verifier: verifier.toUpperCase() });
    expect(answer).toMatchObject({ status: 400, tokens: { error: 'invalid_grant' } });
  });

  test('from a page whose cookie is not there', async () => {
    const page = await visit().go(request());
    const response = await fetch(page.address, { method: 'POST', body: choose(ANNA), redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('session_not_found');
    const resumed = await fetch(`${issuer()}/auth/long-ago`);
    expect(resumed.status).toBe(400);
    expect(await resumed.text()).toContain('This page has expired');
  });
});
