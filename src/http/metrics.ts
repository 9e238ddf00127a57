import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

import type { Trail } from './trail.ts';

/** What `/metrics` shows and how requests get into it. */
export interface Metrics {
  readonly registry: Registry;
  /** @param durationMs from the request's arrival to its answered end */
  observe(trail: Trail, durationMs: number): void;
  /** Counts an attempt to take over editions that were published. */
  countTakeover(outcome: 'done' | 'failed'): void;
}

const MAX_OPERATION_NAMES = 200;
const MAX_NAME_LENGTH = 64;
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the process's metrics and those of GraphQL operations. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'imi_graphql_operation_duration_seconds',
    help: 'Time to answer GraphQL operations.',
    labelNames: ['operation', 'type'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const errors = new Counter({
    name: 'imi_errors_total',
    help: 'Answers with an error of this code, in GraphQL and outside of it.',
    labelNames: ['code'],
    registers: [registry],
  });
  const takeovers = new Counter({
    name: 'imi_edition_takeovers_total',
    help: 'Attempts to take over published editions; after a failed one, those before stay in use.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  // A series that begins with the first failure could not be alerted on.
  for (const outcome of ['done', 'failed']) takeovers.inc({ outcome }, 0);
  const names = new Set<string>();

  return {
    registry,
    countTakeover: (outcome) => takeovers.inc({ outcome }),
    observe({ operationName, operationType, codes }, durationMs) {
      for (const code of codes) errors.inc({ code });
      if (operationType) durations.observe({ operation: label(operationName), type: operationType }, durationMs / 1000);
    },
  };

  // Clients choose the names of operations: without a bound, any of them could fill the server's memory.
  function label(name: string | null): string {
    if (name === null) return '(anonymous)';
    if (!names.has(name) && (names.size >= MAX_OPERATION_NAMES || name.length > MAX_NAME_LENGTH)) return '(other)';
    names.add(name);
    return name;
  }
}
