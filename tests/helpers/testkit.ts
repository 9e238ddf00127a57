import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { encodeGlobalID } from '@pothos/plugin-relay';
import type { FastifyInstance } from 'fastify';

import type { Role } from '../../prisma/client/enums.ts';
import { buildApp } from '../../src/app.ts';
import { attachmentRoutes } from '../../src/attachments/attachmentRoutes.ts';
import { createTokenVerifier } from '../../src/auth/verifyToken.ts';
import { normalise } from '../../src/authorities/normalise.ts';
import type { Services } from '../../src/context.ts';
import { contextOf } from '../../src/contextOf.ts';
import { importQuestionnaires } from '../../src/editions/publishing/importQuestionnaires.ts';
import { createQuarantine } from '../../src/editions/quarantine.ts';
import { listen } from '../../src/http/listen.ts';
import { createServedSchema } from '../../src/http/servedSchema.ts';
import { createLog } from '../../src/log.ts';
import { projectRoot } from '../../src/root.ts';
import { schemaOf } from '../../src/schema.ts';
import { mayAuthor } from '../../src/users/mayAuthor.ts';
import { createVault } from '../../src/vault/vault.ts';
import { loadWorkflows } from '../../src/workflow/loadWorkflows.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { AUDIENCE, startTestIssuer } from './testIssuer.ts';

export const AREA = 'professional-qualifications';

/** Who speaks: an access token, and what it stands for. */
export interface Speaker {
  token: string;
  userId: string;
  authorityId: string;
}

/** A registered body with a handler of the area. */
export interface Body {
  id: string;
  globalId: string;
  handler: Speaker;
}

// Answers of the API are read freely in tests.
// biome-ignore lint/suspicious/noExplicitAny: the shape differs from test to test
export type Answer = { data: any; errors?: { message: string; extensions: { code: string } }[]; status: number };

/** The whole stack on a database of its own, spoken to over HTTP. */
export interface Testkit {
  app: FastifyInstance;
  /** Where it listens. */
  url: string;
  db: TestDatabase;
  services: Services;
  /** The time of the system; set it with `setNow`. */
  setNow(now: Date): void;
  /** SQL statements sent since the last call. */
  statements(): string[];
  /** Lines of the log since the start. */
  logged(): string;
  run(speaker: Speaker | null, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  body(country: string, options?: { legalAreas?: string[]; name?: string; keywords?: string[] }): Promise<Body>;
  user(authorityId: string, roles: { legalArea: string; role: Role }[]): Promise<Speaker>;
  /** Serves the types of the editions that are live now, as a server does when it notices a new one. */
  serveLive(): void;
  stop(): Promise<void>;
}

export async function startTestkit({ folders = [] }: { folders?: string[] } = {}): Promise<Testkit> {
  const sent: string[] = [];
  const lines: string[] = [];
  let now = new Date('2026-03-02T08:00:00Z');
  const issuer = await startTestIssuer();
  const db = await cloneDatabase({ onStatement: (sql) => sent.push(sql) });
  const log = createLog('debug', (line) => lines.push(line));
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  const imported = await importQuestionnaires(db, [join(projectRoot, 'questionnaires'), ...folders], workflows);
  const { editions, problems } = imported;
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const vault = createVault(randomBytes(32));
  const quarantine = createQuarantine(() => now);
  const services: Services = { db, editions, quarantine, workflows, log, now: () => now, vault };
  const verifyToken = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE, log });
  const servedSchema = createServedSchema(schemaOf(editions.live(), workflows));
  const app = await buildApp({
    config: { introspection: 'everyone', corsOrigins: [] },
    log,
    servedSchema,
    contextOf: (request) => contextOf(services, verifyToken, request.headers),
    mayDraft: ({ viewer }) => viewer !== null && mayAuthor(viewer),
    isReady: async () => ({}),
    explorer: false,
    requestsPerMinute: 100_000,
    mount: (fastify) => attachmentRoutes(fastify, (headers) => contextOf(services, verifyToken, headers)),
  });

  const url = await listen(app, { host: '127.0.0.1', port: 0 });
  const user: Testkit['user'] = async (authorityId, roles) => {
    const subject = randomUUID();
    const person = { subject, name: 'Test Person', email: `${subject}@example.org`, language: 'en', authorityId };
    const { id } = await db.prisma.user.create({ data: { ...person, roles: { create: roles } } });
    return { token: await issuer.sign(subject), userId: id, authorityId };
  };

  return {
    app,
    url,
    db,
    services,
    setNow: (next) => {
      now = next;
    },
    statements: () => sent.splice(0),
    logged: () => lines.join(''),
    async run(speaker, query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(speaker ? { authorization: `Bearer ${speaker.token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
    },
    async body(country, { legalAreas = [AREA], name = `Body of ${country}`, keywords = ['DOCTOR'] } = {}) {
      const { id } = await db.prisma.authority.create({
        data: {
          externalId: randomUUID(),
          officialName: name,
          officialNameLanguage: 'en',
          informalTitles: { en: name },
          country,
          level: 'NATIONAL',
          languages: ['en'],
          searchText: normalise(name),
          competences: { create: legalAreas.map((legalArea) => ({ legalArea, keywords })) },
        },
      });
      const handler = await user(id, [{ legalArea: AREA, role: 'REQUEST_HANDLER' }]);
      return { id, globalId: encodeGlobalID('Authority', id), handler };
    },
    user,
    serveLive: () => servedSchema.swap(schemaOf(editions.live(), workflows)),
    async stop() {
      await app.close();
      await db.drop();
      await issuer.stop();
    },
  };
}
