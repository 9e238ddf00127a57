import type { FastifyRequest } from 'fastify';
import type { OperationTypeNode } from 'graphql';

/** What a request turned out to be, for its log line and the metrics. Never values: names and codes only. */
export interface Trail {
  operationName: string | null;
  operationType: `${OperationTypeNode}` | null;
  /** Codes of the errors in the answer, without repetition. */
  readonly codes: Set<string>;
  /** Ids of masked failures, which lead to their log lines. */
  readonly errorIds: Set<string>;
}

/** Where the GraphQL context carries the trail: Apollo copies contexts, so a map by identity would lose it. */
export const TRAIL = Symbol('trail');

const trails = new WeakMap<FastifyRequest, Trail>();

/** The trail of a request, empty at first. */
export function trailOf(request: FastifyRequest): Trail {
  let trail = trails.get(request);
  if (!trail) {
    trail = { operationName: null, operationType: null, codes: new Set(), errorIds: new Set() };
    trails.set(request, trail);
  }
  return trail;
}
