import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Logger } from '../log.ts';
import { errorBody } from './errorBody.ts';
import { logFailure } from './logFailure.ts';
import { methodsOfPaths } from './methodsOfPaths.ts';
import { noteErrors } from './noteErrors.ts';
import { refusalStatus } from './refusalStatus.ts';
import { trailOf } from './trail.ts';

const RETRY_AFTER_SECONDS = 5;

/** Makes every error outside of GraphQL an answer in GraphQL's shape: 4xx, 500 with an id, 503, and 405 with `Allow`. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  const methodsOf = methodsOfPaths(app);

  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalStatus(error);
    if (!refusal) return answer(request, reply, 500, undefined, logFailure(log, error, { requestId: request.id }));
    if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
    if (refusal.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
    return answer(request, reply, refusal.status, refusal.code);
  });

  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request.url);
    if (allowed.length === 0) return answer(request, reply, 404);
    reply.header('allow', allowed.join(', '));
    return answer(request, reply, 405);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, code?: string, id?: string) {
  const body = errorBody(status, code, id);
  noteErrors(trailOf(request), body.errors);
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}
