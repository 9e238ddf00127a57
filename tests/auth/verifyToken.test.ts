import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';

import { bearerToken } from '../../src/auth/bearerToken.ts';
import { createTokenVerifier, type TokenVerifier } from '../../src/auth/verifyToken.ts';
import { AccessError } from '../../src/errors.ts';

const AUDIENCE = 'imi-test';
const SUBJECT = 'person-1';
const logged: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
const nowInSeconds = () => Math.floor(Date.now() / 1000);

let server: Server;
let issuer: string;
let privateKey: CryptoKey;
let publicKey: CryptoKey;
let strangersKey: CryptoKey;
let verifyToken: TokenVerifier;
let keyReads = 0;
let isDown = false;

/** What a token says unless a test says otherwise; `undefined` leaves a claim out. */
const sign = (claims: Record<string, unknown> = {}, header: { typ?: string; kid?: string } = {}, key = privateKey) => {
  const byDefault = { iss: issuer, aud: AUDIENCE, sub: SUBJECT, iat: nowInSeconds(), exp: nowInSeconds() + 60 };
  return new SignJWT({ ...byDefault, scope: 'openid imi', ...claims } as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', kid: 'key-1', typ: 'at+jwt', ...header })
    .sign(key);
};

beforeAll(async () => {
  ({ privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true }));
  strangersKey = (await generateKeyPair('ES256')).privateKey;
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'ES256', use: 'sig' }];
  server = createServer((request, response) => {
    if (isDown) return void response.writeHead(502).end();
    const isKeys = request.url === '/keys';
    if (isKeys) keyReads += 1;
    const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
    response.end(JSON.stringify(isKeys ? { keys } : { issuer, jwks_uri: `${issuer}/keys`, ...endpoints }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  verifyToken = createTokenVerifier({ issuer, audience: AUDIENCE, log });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a good token', () => {
  test('names the person, the end and the scopes', async () => {
    const exp = nowInSeconds() + 60;
    await expect(verifyToken(await sign({ exp }))).resolves.toEqual({
      subject: SUBJECT,
      expiresAt: exp,
      scopes: ['openid', 'imi'],
    });
  });

  test.each(['JWT', 'application/at+jwt', 'AT+JWT'])('may be of type %s', async (typ) => {
    await expect(verifyToken(await sign({}, { typ }))).resolves.toMatchObject({ subject: SUBJECT });
  });

  test('may have several audiences, a list of scopes, and a clock that is a little slow', async () => {
    const token = await sign({ aud: ['other', AUDIENCE], scope: undefined, scp: ['imi'], exp: nowInSeconds() - 2 });
    await expect(verifyToken(token)).resolves.toMatchObject({ scopes: ['imi'] });
  });

  test('does not cost a reading of the keys each time', async () => {
    const before = keyReads;
    await Promise.all([verifyToken(await sign()), verifyToken(await sign()), verifyToken(await sign())]);
    expect(keyReads).toBe(before);
  });
});

describe('a bad token is refused', () => {
  const unsecured = () =>
    new UnsecuredJWT({ sub: SUBJECT })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .encode();
  /** The classic forgery: the public key, which everybody can read, used as the secret of an HMAC. */
  const confused = async () => {
    const claims = { iss: issuer, aud: AUDIENCE, sub: SUBJECT, iat: nowInSeconds(), exp: nowInSeconds() + 60 };
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
  };
  const tampered = async () => {
    const [header, , signature] = (await sign()).split('.');
    const [, payload] = (await sign({ sub: 'somebody-else' })).split('.');
    return `${header}.${payload}.${signature}`;
  };

  test.each<[string, string, () => string | Promise<string>]>([
    ['expired', 'EXPIRED', () => sign({ exp: nowInSeconds() - 10 })],
    ['not yet valid', 'NOT_YET_VALID', () => sign({ nbf: nowInSeconds() + 60 })],
    ['from another issuer', 'ISSUER', () => sign({ iss: 'https://login.example.org' })],
    ['for another audience', 'AUDIENCE', () => sign({ aud: 'another-service' })],
    ['without an audience', 'AUDIENCE', () => sign({ aud: undefined })],
    ['without a signature (alg none)', 'ALGORITHM', unsecured],
    ['signed with the public key as an HMAC secret', 'ALGORITHM', confused],
    ['signed by somebody else under our key id', 'SIGNATURE', () => sign({}, {}, strangersKey)],
    ['changed after signing', 'SIGNATURE', tampered],
    ['signed with an unknown key', 'KEY_UNKNOWN', () => sign({}, { kid: 'key-2' }, strangersKey)],
    ['that is a logout token', 'TYPE', () => sign({}, { typ: 'logout+jwt' })],
    ['without a subject', 'CLAIM_MISSING', () => sign({ sub: undefined })],
    ['with an empty subject', 'MALFORMED', () => sign({ sub: '' })],
    ['without an end', 'CLAIM_MISSING', () => sign({ exp: undefined })],
    ['without a time of issue', 'CLAIM_MISSING', () => sign({ iat: undefined })],
    ['that is garbage', 'MALFORMED', () => 'garbage'],
    ['that is garbage with dots', 'MALFORMED', () => 'a.b.c'],
  ])('%s', async (_, reason, make) => {
    const token = await make();
    logged.length = 0;
    const refusal: unknown = await verifyToken(token).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AccessError);
    expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason });
    expect(logged.join()).toContain(`"reason":"${reason}"`);
    expect(logged.join()).not.toContain(token);
  });

  test('a foreign token makes nobody fetch keys', async () => {
    const fresh = createTokenVerifier({ issuer, audience: AUDIENCE, log });
    const before = keyReads;
    await expect(fresh(await sign({ iss: 'https://login.example.org' }))).rejects.toMatchObject({ reason: 'ISSUER' });
    expect(keyReads).toBe(before);
  });
});

describe('an outage of the identity provider', () => {
  const unavailable = { name: 'IdentityProviderUnavailableError', statusCode: 503 };

  test('is not taken for a bad token, and ends by itself', async () => {
    const fresh = createTokenVerifier({ issuer: () => issuer, audience: AUDIENCE, log });
    isDown = true;
    await expect(fresh(await sign())).rejects.toMatchObject({ ...unavailable, code: 'IDENTITY_PROVIDER_UNAVAILABLE' });
    isDown = false;
    await expect(fresh(await sign())).resolves.toMatchObject({ subject: SUBJECT });
  });

  test('spares those whose keys are known', async () => {
    isDown = true;
    await expect(verifyToken(await sign())).resolves.toMatchObject({ subject: SUBJECT });
    isDown = false;
  });

  test('includes a provider that calls itself otherwise', async () => {
    const alias = issuer.replace('127.0.0.1', 'localhost');
    const fresh = createTokenVerifier({ issuer: alias, audience: AUDIENCE, log });
    await expect(fresh(await sign({ iss: alias }))).rejects.toMatchObject(unavailable);
  });
});

describe('the Authorization header', () => {
  test.each([
    [undefined, null],
    ['Bearer abc.def-_~+/.x==', 'abc.def-_~+/.x=='],
    ['bearer  abc', 'abc'],
  ])('%j gives %j', (header, token) => {
    expect(bearerToken(header)).toBe(token);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'abc', 'Bearer ä'])('%j is refused', (header) => {
    expect(() => bearerToken(header)).toThrow(new AccessError('UNAUTHENTICATED'));
  });
});
