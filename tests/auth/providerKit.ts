import { createHash } from 'node:crypto';

import { afterAll, beforeAll } from '@jest/globals';
import { fastify } from 'fastify';
import { pino } from 'pino';

import type { Account } from '../../src/auth/embedded/account.ts';
import { mountIdentityProvider } from '../../src/auth/embedded/mountIdentityProvider.ts';
import { openVisit } from '../../src/auth/embedded/openVisit.ts';
import { createTokenVerifier } from '../../src/auth/verifyToken.ts';

export const AUDIENCE = 'imi-test';
export const ANNA: Account = {
  subject: 'demo|anna',
  name: 'Anna "Ania" <Nowak>',
  email: "anna.o'nowak@example.org",
  language: 'pl',
  authority: 'Izba & Spółka',
  country: 'PL',
  roles: ['REQUEST_HANDLER'],
};
export const RUI: Account = {
  ...ANNA,
  subject: 'demo|rui',
  name: 'Rui',
  email: 'rui@example.org',
  country: 'PT',
  roles: [],
};
export const people = [ANNA, RUI];

export const log = pino({ level: 'silent' });
export const app = fastify();
export const issuer = mountIdentityProvider(app, {
  issuer: 'http://127.0.0.1:0/oidc',
  audience: AUDIENCE,
  accounts: {
    list: async () => people,
    find: async (subject) => people.find((person) => person.subject === subject) ?? null,
  },
  log,
});
export const verifyToken = createTokenVerifier({ issuer, audience: AUDIENCE, log });
export const verifier = 'a-verifier-that-is-long-enough-for-the-standard';

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());

export const explorer = () => `${new URL(issuer()).origin}/explorer`;

/** Address of a correct sign-in request; null leaves a parameter out. */
export function request(changes: Record<string, string | null> = {}): string {
  const parameters: Record<string, string | null> = {
    client_id: 'imi-explorer',
    redirect_uri: explorer(),
    response_type: 'code',
    scope: 'openid profile offline_access imi',
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${issuer()}/auth?${new URLSearchParams(given)}`;
}

export const visit = () => openVisit(new URL(issuer()).origin, explorer());
export const choose = (person: Account) => new URLSearchParams({ email: person.email });

/** Redeems what a sign-in came back with. */
export async function redeem(
  parameters: Record<string, string>,
): Promise<{ status: number; tokens: Record<string, string> }> {
  const body = new URLSearchParams({ client_id: 'imi-explorer', redirect_uri: explorer(), ...parameters });
  const response = await fetch(`${issuer()}/token`, { method: 'POST', body });
  return { status: response.status, tokens: (await response.json()) as Record<string, string> };
}
