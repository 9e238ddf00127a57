import { type GraphQLSchema, isObjectType } from 'graphql';

import { builder } from './builder.ts';

let schema: GraphQLSchema | undefined;

/** The part of the schema that does not hang on any questionnaire. To be called when every file of types is imported. */
export function fixedSchema(): GraphQLSchema {
  schema ??= withCountsDescribed(builder.toSchema());
  return schema;
}

// The plugin that adds `totalCount` to lists takes no description for it.
function withCountsDescribed(made: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(made.getTypeMap())) {
    const count = isObjectType(type) ? type.getFields()['totalCount'] : undefined;
    if (count) count.description ??= 'How many rows there are on all pages; costs a statement of its own.';
  }
  return made;
}
