import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';

import { type AppOptions, buildApp } from '../../../src/app.ts';
import { AccessError } from '../../../src/errors.ts';
import { listen } from '../../../src/http/listen.ts';
import { createServedSchema, type ServedSchema } from '../../../src/http/servedSchema.ts';
import { type Received, type Sent, send } from './send.ts';
import { testSchema } from './testSchema.ts';

interface TestContext {
  viewer: { id: string } | null;
}

/** An app on the test schema, with what it wrote to its log. */
export interface TestApp {
  app: FastifyInstance;
  servedSchema: ServedSchema;
  /** Where it listens. */
  origin: string;
  send(request: Sent): Promise<Received>;
  /** Everything logged so far, as objects. */
  logged(): Record<string, unknown>[];
  /** Posts an operation; as a signed-in user with `token: 'good'`. */
  ask(query: string, more?: Ask): Promise<Answer>;
}

interface Ask {
  variables?: Record<string, unknown>;
  operationName?: string;
  token?: string;
  accept?: string;
  headers?: Record<string, string>;
}

/** The parts of an answer that tests look at. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/**
 * Builds an app as `imi serve` does, with people named by their tokens and no database.
 *
 * @param listens whether it listens on a free port
 */
export async function testApp(options: Partial<AppOptions<TestContext>> = {}, listens = true): Promise<TestApp> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const servedSchema = options.servedSchema ?? createServedSchema(testSchema());
  const app = await buildApp<TestContext>({
    config: { introspection: 'everyone', corsOrigins: [] },
    log,
    servedSchema,
    contextOf: async ({ headers: { authorization } }) => {
      if (authorization === 'Bearer outage') {
        throw Object.assign(new Error('down'), { code: 'IDENTITY_PROVIDER_UNAVAILABLE', statusCode: 503 });
      }
      if (authorization === 'Bearer crash') throw new Error('Jan Kowalski');
      if (authorization !== undefined && authorization !== 'Bearer good') throw new AccessError('UNAUTHENTICATED');
      return { viewer: authorization === undefined ? null : { id: '1' } };
    },
    isReady: async () => ({ database: true }),
    explorer: false,
    ...options,
  });

  const origin = listens ? await listen(app, { host: '127.0.0.1', port: 0 }) : '';

  return {
    app,
    servedSchema,
    origin,
    send: (request) => send(origin, request),
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    async ask(query, { token, accept, headers, ...rest } = {}) {
      const response = await send(origin, {
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(accept && { accept }),
          ...headers,
        },
        payload: JSON.stringify({ query, ...rest }),
      });
      return answerOf(response);
    },
  };
}

/** Reads a response as a GraphQL answer. */
export function answerOf({ status, headers, text, json }: Received): Answer {
  const { data, errors = [] } = json() as Pick<Answer, 'data' | 'errors'>;
  return { status, headers, text, data, errors };
}
