import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { readConfig } from '../../../src/config.ts';
import type { Services } from '../../../src/context.ts';
import { createLog } from '../../../src/log.ts';
import { projectRoot } from '../../../src/root.ts';
import { type Server, startServer } from '../../../src/server.ts';
import { startServices } from '../../../src/startServices.ts';
import { createDatabase } from '../../helpers/database.ts';
import { AUDIENCE, startTestIssuer } from '../../helpers/testIssuer.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape differs from test to test
type Answer = { data?: any; errors?: { message: string; extensions?: { code?: string } }[] };

/** A server as `imi serve` starts it. */
export interface Peer extends Server {
  readonly services: Services;
  logged(): string;
  /** Asks as a registered user. */
  ask(query: string, variables?: object): Promise<Answer>;
}

/** Two servers of one database, in one process. */
export interface TwoServers {
  readonly a: Peer;
  readonly b: Peer;
  readonly url: string;
  readonly recipient: string;
  stop(): Promise<void>;
}

/** @param pollMs how often the servers look for news that did not reach them */
export async function startTwoServers({ pollMs = 60_000 } = {}): Promise<TwoServers> {
  const database = await createDatabase(process.env['IMI_TEST_TEMPLATE']);
  const issuer = await startTestIssuer();
  const dataDir = mkdtempSync(join(tmpdir(), 'imi-peers-'));
  const env = { DATABASE_URL: database.url, PORT: '0', OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: AUDIENCE };
  const config = readConfig({ ...env, IMI_DATA_DIR: dataDir, REQUESTS_PER_MINUTE: '1000000' }, projectRoot);
  const ends: (() => Promise<void>)[] = [];
  let token = '';
  const peer = async (): Promise<Peer> => {
    const lines: string[] = [];
    const log = createLog('info', (line) => lines.push(line));
    const { services, stop } = await startServices(config, log, { migrate: false });
    const server = await startServer(config, services, { pollMs });
    ends.push(async () => {
      await server.stop();
      await stop();
    });
    const ask = async (query: string, variables: object = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
    return { ...server, services, logged: () => lines.join(''), ask };
  };
  const a = await peer();
  const b = await peer();

  const { prisma } = a.services.db;
  const authority = (country: string) =>
    prisma.authority.create({
      data: {
        externalId: randomUUID(),
        officialName: `Body of ${country}`,
        officialNameLanguage: 'en',
        informalTitles: { en: 'Body' },
        country,
        level: 'NATIONAL',
        languages: ['en'],
        searchText: 'body',
        competences: { create: [{ legalArea: 'notices', keywords: [] }] },
      },
    });
  const [own, other] = [await authority('PL'), await authority('PT')];
  const subject = randomUUID();
  const person = { subject, name: 'Test Person', email: `${subject}@example.org`, language: 'en', authorityId: own.id };
  const roles = { create: [{ legalArea: 'notices', role: 'REQUEST_HANDLER' as const }] };
  await prisma.user.create({ data: { ...person, roles } });
  token = await issuer.sign(subject);

  return {
    a,
    b,
    url: database.url,
    recipient: other.id,
    async stop() {
      for (const end of ends) await end();
      await database.drop();
      await issuer.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Waits until something holds, for a bounded time. */
export async function until(holds: () => Promise<boolean> | boolean, withinMs = 15_000): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(10)) {
    if (await holds()) return;
  }
  throw new Error(`Not within ${withinMs} ms: ${holds}`);
}
