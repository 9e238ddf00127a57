import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';

import type { Config } from './config.ts';
import { answerBrokenRequest } from './http/answerBrokenRequest.ts';
import { answerErrors } from './http/answerErrors.ts';
import { createApollo } from './http/createApollo.ts';
import { drain } from './http/drain.ts';
import { errorBody } from './http/errorBody.ts';
import { explorer as serveExplorer } from './http/explorer/explorer.ts';
import { health, type Readiness } from './http/health.ts';
import { limits } from './http/limits.ts';
import { logRequests } from './http/logRequests.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { refuseCharsets } from './http/refuseCharsets.ts';
import { requestId } from './http/requestId.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import type { ServedSchema } from './http/servedSchema.ts';
import { serveGraphql } from './http/serveGraphql.ts';
import type { Logger } from './log.ts';

/** What the HTTP side needs from the rest of the system. */
export interface AppOptions<C extends object> {
  readonly config: Pick<Config, 'introspection' | 'corsOrigins'>;
  readonly log: Logger;
  /** What `/metrics` shows; of its own by default. */
  readonly metrics?: Metrics;
  readonly servedSchema: ServedSchema;
  /**
   * Makes the GraphQL context of a request; a new object each time, of plain properties (Apollo copies them).
   *
   * @throws AccessError UNAUTHENTICATED for a bad token; an error with code IDENTITY_PROVIDER_UNAVAILABLE becomes 503
   */
  readonly contextOf: (request: FastifyRequest) => Promise<C & { viewer?: unknown }>;
  /** Whether somebody writes questionnaires, and so may send bodies that hold a draft; nobody by default. */
  readonly mayDraft?: (context: C) => boolean;
  readonly isReady: Readiness;
  /** Serves GraphiQL under `/explorer`. */
  readonly explorer: boolean;
  /** Adds further routes (identity provider, attachments, web page), behind the same hooks. */
  readonly mount?: (app: FastifyInstance) => void | Promise<void>;
  /** Requests of one client address in a minute; `limits.requestsPerMinute` by default. */
  readonly requestsPerMinute?: number;
  /** Proxies whose `X-Forwarded-*` headers count; those on this machine by default. */
  readonly trustProxy?: boolean | string | string[];
}

/** Builds the HTTP server, without listening: tests use it through `inject`, `listen` opens the port. */
export async function buildApp<C extends object>(options: AppOptions<C>): Promise<FastifyInstance> {
  const { config, log, servedSchema, contextOf, isReady, explorer, mount, metrics = createMetrics() } = options;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    clientErrorHandler: answerBrokenRequest,
    trustProxy: options.trustProxy ?? 'loopback',
    forceCloseConnections: 'idle',
    // Fastify's own 503 is not shaped like GraphQL; `drain` answers it.
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) => (reply as unknown as FastifyReply).code(400).send(errorBody(400)),
  });
  // Plain text would bring a form of another site past the preflight.
  app.removeContentTypeParser('text/plain');

  logRequests(app, log, metrics);
  drain(app);
  answerErrors(app, log);
  app.addHook('onRequest', refuseCharsets);
  await app.register(helmet, securityHeaders);
  if (config.corsOrigins.length > 0) await app.register(cors, corsOptions(config.corsOrigins));
  await app.register(rateLimit, { max: options.requestsPerMinute ?? limits.requestsPerMinute, timeWindow: 60_000 });

  const apollo = await createApollo<C>(servedSchema, config, log);
  app.addHook('onClose', () => apollo.stop());
  await serveGraphql(app, apollo, contextOf, options.mayDraft ?? (() => false));
  health(app, isReady, metrics);
  if (explorer) await serveExplorer(app);
  await mount?.(app);
  return app;
}

function corsOptions(origin: string[]) {
  const allowedHeaders = [
    'accept-language',
    'apollo-require-preflight',
    'authorization',
    'content-type',
    'x-request-id',
  ];
  const exposedHeaders = ['retry-after', 'x-request-id'];
  // No credentials: clients sign in with bearer tokens, never with cookies.
  return { origin, methods: ['GET', 'POST'], allowedHeaders, exposedHeaders, maxAge: 600, strictPreflight: false };
}
