import type { ApolloServer, BaseContext } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { errorWithStatus } from './errorWithStatus.ts';
import { limitBodies } from './limitBodies.ts';
import { noteErrors } from './noteErrors.ts';
import { refusalStatus } from './refusalStatus.ts';
import { TRAIL, trailOf } from './trail.ts';

/**
 * Answers `/graphql`, with GET for queries and POST for every operation.
 *
 * @param mayDraft whether somebody may send bodies that hold a draft of questionnaires
 */
export async function serveGraphql<C extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  contextOf: (request: FastifyRequest) => Promise<C>,
  mayDraft: (context: C) => boolean,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async ({ protocol, hostname }, reply) => {
      // Apollo's handler builds an address from them and would fail as if that were our mistake.
      if (!URL.canParse(`${protocol}://${hostname}/`)) throw errorWithStatus(400);
      // Answers hold personal data: nobody on the way may keep them.
      reply.header('cache-control', 'no-store');
    });

    limitBodies(scope, async (request) => mayDraft(await contextOf(request)));

    scope.addHook('onSend', async (request, reply, body) => {
      const trail = trailOf(request);
      // Refused before there was an operation to follow: no query, CSRF, a bad token.
      if (reply.statusCode >= 400 && trail.codes.size === 0) noteErrors(trail, errorsIn(body));
      return body;
    });

    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (request) => Object.assign(await contextOrRefusal(request), { [TRAIL]: trailOf(request) }),
    });
  });

  /** Apollo takes the status of an answer from the error, before `formatError` sees it. */
  async function contextOrRefusal(request: FastifyRequest): Promise<C> {
    try {
      return await contextOf(request);
    } catch (error) {
      const refusal = refusalStatus(error);
      if (!refusal?.code) throw error;
      const { status, code } = refusal;
      const headers = new Map(status === 401 ? [['www-authenticate', 'Bearer error="invalid_token"']] : []);
      if (status === 503) headers.set('retry-after', '5');
      throw new GraphQLError(code, { extensions: { code, http: { status, headers } } });
    }
  }
}

function errorsIn(body: unknown): GraphQLFormattedError[] {
  return typeof body === 'string' ? ((JSON.parse(body) as { errors?: GraphQLFormattedError[] }).errors ?? []) : [];
}
