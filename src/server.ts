import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import { buildApp } from './app.ts';
import { attachmentRoutes } from './attachments/attachmentRoutes.ts';
import { mountIdentityProvider } from './auth/embedded/mountIdentityProvider.ts';
import { seededAccounts } from './auth/seededAccounts.ts';
import { createTokenVerifier } from './auth/verifyToken.ts';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import { contextOf } from './contextOf.ts';
import type { Edition } from './editions/editions.ts';
import { type WatchOptions, watchEditions } from './editions/watchEditions.ts';
import type { Problem } from './errors.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import { createServedSchema } from './http/servedSchema.ts';
import { schemaOf } from './schema.ts';
import { mayAuthor } from './users/mayAuthor.ts';

/** A server that listens. */
export interface Server {
  readonly app: FastifyInstance;
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  readonly issuer: string;
  /** Answers what is under way, then stops listening. */
  stop(): Promise<void>;
}

/**
 * Serves the services over HTTP: GraphQL, files, health, and in development the explorer and an identity provider. What
 * is published while it runs is served within a moment.
 *
 * @param watching how to look for what was published; for tests
 */
export async function startServer(
  config: Config,
  services: Services,
  watching: Pick<WatchOptions, 'pollMs'> = {},
): Promise<Server> {
  const { db, editions, log } = services;
  const build = schemaBuilder(services);
  const servedSchema = createServedSchema(build(editions.live()));
  const metrics = createMetrics();
  const origin = config.publicUrl ?? `http://${localName(config.host)}:${config.port}`;
  let issuerOf = (): string => config.issuer ?? '';
  const verifyToken = createTokenVerifier({ issuer: () => issuerOf(), audience: config.audience, log });

  const app = await buildApp({
    config,
    log,
    metrics,
    servedSchema,
    contextOf: (request) => contextOf(services, verifyToken, request.headers),
    mayDraft: ({ viewer }) => viewer !== null && mayAuthor(viewer),
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
  const unwatch = watchEditions({
    db,
    editions,
    log,
    build,
    swap: servedSchema.swap,
    onAttempt: metrics.countTakeover,
    ...watching,
  });
  const stop = async () => {
    await unwatch();
    await app.close();
  };
  return { app, url, issuer: issuerOf(), stop };
}

/** Builds the schema to serve; what does not fit is left out and quarantined, unless it is served already. */
function schemaBuilder({ workflows, quarantine, log }: Services): (live: readonly Edition[]) => GraphQLSchema {
  let served: readonly string[] = [];
  return (live) => {
    const misfits = new Map<string, Problem>();
    const schema = schemaOf(live, workflows, (line, reason) => {
      // Rather nothing new for anybody than types taken away from those who use them.
      if (served.includes(line)) throw reason;
      log.error({ line, err: reason }, 'left out: its types do not fit');
      misfits.set(line, misfit(line, reason));
    });
    served = live.map(({ compiled }) => compiled.line).filter((line) => !misfits.has(line));
    quarantine.replace('schema', [...misfits.values()]);
    return schema;
  };
}

function misfit(line: string, reason: unknown): Problem {
  const message = `Its types do not fit those of others: ${reason instanceof Error ? reason.message : String(reason)}`;
  return { code: 'TYPES_DO_NOT_FIT', at: line, message, fix: 'Publish an edition of it, or of the other, that fits.' };
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
