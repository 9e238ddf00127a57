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
  const servedSchema = createServedSchema(schemaOf(editions.live(), workflows));
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  let issuerOf = (): string => config.issuer ?? '';
  // With port 0 the embedded issuer is known only once the server listens, so the verifier is made when first needed.
  let verify: ReturnType<typeof createTokenVerifier> | null = null;
  const verifyToken = (token: string) => {
    verify ??= createTokenVerifier({ issuer: issuerOf(), audience: config.audience, log });
    return verify(token);
  };

  const app = await buildApp({
    config,
    log,
    servedSchema,
    contextOf: (request) => contextOf(services, verifyToken, request.headers),
    isReady: async () => ({ database: await isAlive(db), questionnaires: editions.live().length > 0 }),
    explorer: !config.isProduction,
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

async function isAlive({ pool }: Services['db']): Promise<boolean> {
  return pool.query('select 1').then(
    () => true,
    () => false,
  );
}
