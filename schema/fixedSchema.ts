import type { GraphQLSchema } from 'graphql';

import { builder } from './builder.ts';

let schema: GraphQLSchema | undefined;

/** The part of the schema that does not hang on any questionnaire. To be called when every file of types is imported. */
export function fixedSchema(): GraphQLSchema {
  schema ??= builder.toSchema();
  return schema;
}
