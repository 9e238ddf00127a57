import type { FastifyInstance } from 'fastify';

import { buildApp } from './app.ts';
import { attachmentRoutes } from './attachments/attachmentRoutes.ts';
import { mountIdentityProvider } from './auth/embedded/mountIdentityProvider.ts';
import { seededAccounts } from './auth/seededAccounts.ts';
import { createTokenVerifier } from './auth/verifyToken.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { contextOf } from './contextOf.ts';
import { listen } from './http/listen.ts';
import { createServedSchema } from './http/servedSchema.ts';
import { schemaOf } from './schema.ts';

/** A server that listens. */
export interface Server {
  readonly app: FastifyInstance;
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  readonly issuer: string;
  /** Answers what is under way, then stops listening. */
  stop(): Promise<void>;
}

/** Serves the services over HTTP: GraphQL, files, health, and in development the explorer and an identity provider. */
export async function startServer(config: Config, services: Services): Promise<Server> {
  const { db, editions, workflows, log } = services;
  const servedSchema = createServedSchema(
    schemaOf(editions.live(), workflows, (line, err) => log.error({ line, err }, 'left out: its types do not fit')),
  );
  const origin = config.publicUrl ?? `http://${localName(config.host)}:${config.port}`;
  let issuerOf = (): string => config.issuer ?? '';
  const verifyToken = createTokenVerifier({ issuer: () => issuerOf(), audience: config.audience, log });

  const app = await buildApp({
    config,
    log,
    servedSchema,
    contextOf: (request) => contextOf(services, verifyToken, request.headers),
    isReady: async () => ({ database: await isAlive(db), questionnaires: editions.live().length > 0 }),
    explorer: !config.isProduction,
    trustProxy: config.trustProxy,
    requestsPerMinute: config.requestsPerMinute,
    mount: (fastify) => {
      attachmentRoutes(fastify, (headers) => contextOf(services, verifyToken, headers));
      if (config.issuer) return;
      const issuer = `${origin}/oidc`;
      issuerOf = mountIdentityProvider(fastify, {
        issuer,
        audience: config.audience,
        accounts: seededAccounts(db),
        log,
      });
    },
  });
  const url = await listen(app, config).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return { app, url, issuer: issuerOf(), stop: () => app.close() };
}

/** A name under which this machine reaches an address that it listens on. */
function localName(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

async function isAlive({ pool }: Services['db']): Promise<boolean> {
  return pool.query('select 1').then(
    () => true,
    () => false,
  );
}
