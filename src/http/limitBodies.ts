import { Transform } from 'node:stream';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { errorWithStatus } from './errorWithStatus.ts';
import { limits } from './limits.ts';

/**
 * Lets those who write questionnaires send bodies that hold a draft, and nobody else: who asks is found out before such
 * a body is read. A body whose length is not said beforehand counts as an ordinary one.
 */
export function limitBodies(scope: FastifyInstance, mayDraft: (request: FastifyRequest) => Promise<boolean>): void {
  scope.addHook('onRoute', (route) => {
    route.bodyLimit = limits.draftBodyBytes;
  });
  scope.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['transfer-encoding'] !== undefined) return payload.pipe(atMost(limits.bodyBytes));
    const length = Number(request.headers['content-length'] ?? 0);
    if (length > limits.bodyBytes && !(await mayDraft(request))) throw errorWithStatus(413);
    return payload;
  });
}

function atMost(most: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > most) done(errorWithStatus(413));
      else done(null, chunk);
    },
  });
}
