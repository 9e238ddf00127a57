import type { FastifyInstance } from 'fastify';

import type { Logger } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { trailOf } from './trail.ts';

/** Asked every few seconds by machines; they would bury the rest. */
const PROBES = new Set(['/livez', '/readyz', '/metrics']);

/**
 * Writes one line for each answered request and counts it. The line holds the route, never the address: that can carry a
 * query with its variables.
 */
export function logRequests(app: FastifyInstance, log: Logger, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  app.addHook('onResponse', async (request, reply) => {
    const trail = trailOf(request);
    const route = request.routeOptions.url ?? null;
    metrics.observe(trail, reply.elapsedTime);
    log[PROBES.has(route ?? '') ? 'debug' : 'info'](
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        ...(trail.operationType && { operationType: trail.operationType, operationName: trail.operationName }),
        ...(trail.codes.size > 0 && { errorCodes: [...trail.codes] }),
        ...(trail.errorIds.size > 0 && { errorIds: [...trail.errorIds] }),
      },
      'request',
    );
  });
}
