import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { assertValidSchema, execute, type GraphQLSchema } from 'graphql';

import { limits } from './limits.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Listener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];
type Result = Awaited<ReturnType<NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>>>;

/** The schema that clients are served now, and the way to replace it. */
export interface ServedSchema {
  current(): GraphQLSchema;
  /**
   * Serves another schema from the next request on; requests that run finish on the one they began with.
   *
   * @throws when `next` is not a valid schema; the current one stays
   */
  swap(next: GraphQLSchema): void;
  /** For Apollo Server's option of the same name. */
  readonly gateway: Gateway;
}

/** Holds a schema that can be replaced without a restart: Apollo's gateway hook, without a gateway (ADR 0006). */
export function createServedSchema(initial: GraphQLSchema): ServedSchema {
  let schema = initial;
  const listeners = new Set<Listener>();
  const announce = (listener: Listener) => listener({ apiSchema: schema, coreSupergraphSdl: '' });

  return {
    current: () => schema,
    swap(next) {
      assertValidSchema(next);
      schema = next;
      listeners.forEach(announce);
    },
    gateway: {
      onSchemaLoadOrUpdate(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async load() {
        listeners.forEach(announce);
        return {
          // `request.schema` and not `schema`: the operation was validated against that one.
          executor: async ({ schema, document, context, request }) =>
            execute({
              schema,
              document,
              contextValue: context,
              variableValues: request.variables ?? null,
              operationName: request.operationName ?? null,
              options: { maxCoercionErrors: limits.coercionErrors },
            }) as Promise<Result>,
        };
      },
      async stop() {},
    },
  };
}
