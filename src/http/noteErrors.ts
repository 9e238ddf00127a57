import type { GraphQLFormattedError } from 'graphql';

import type { Trail } from './trail.ts';

/** Notes the codes and ids of answered errors on a request's trail. */
export function noteErrors(trail: Trail, errors: readonly GraphQLFormattedError[] = []): void {
  for (const { extensions } of errors) {
    if (typeof extensions?.['code'] === 'string') trail.codes.add(extensions['code']);
    if (typeof extensions?.['id'] === 'string') trail.errorIds.add(extensions['id']);
  }
}
