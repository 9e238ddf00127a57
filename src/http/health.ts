import type { FastifyInstance } from 'fastify';

import type { Metrics } from './metrics.ts';

/** What the server needs to do its work, by name, and whether it is there now. */
export type Readiness = () => Promise<Record<string, boolean>>;

const READY_WITHIN_MS = 3_000;

/** `/livez`: the process answers. `/readyz`: it can do its work, else 503. `/metrics`: for Prometheus. */
export function health(app: FastifyInstance, isReady: Readiness, { registry }: Metrics): void {
  // A limit on requests must never make a healthy server look dead.
  const options = { config: { rateLimit: false } } as const;

  app.get('/livez', options, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  app.get('/readyz', options, async (_request, reply) => {
    const checks = await withinTime(isReady);
    const ready = checks !== null && Object.values(checks).every(Boolean);
    reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ready' : 'unready', checks: checks ?? {} };
  });

  app.get('/metrics', options, async (_request, reply) => {
    reply.type(registry.contentType).header('cache-control', 'no-store');
    return registry.metrics();
  });
}

/** A check that fails or hangs is as bad as one that says no. */
async function withinTime(isReady: Readiness): Promise<Record<string, boolean> | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN_MS, null);
  });
  try {
    return await Promise.race([isReady(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
