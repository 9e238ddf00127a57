import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

import { limits } from './limits.ts';

/** Validation rules that refuse operations which nest, repeat or annotate too much. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ n: limits.depth, ...reporting('depth') }),
  // The rule's own list of exceptions would let aliases of __typename through without end.
  maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting('aliases') }),
  maxDirectivesRule({ n: limits.directives, ...reporting('directives') }),
  // Their type lacks the index signature of a visitor; graphql-js asks them for nothing but OperationDefinition.
] as unknown as ValidationRule[];

/** Without this the rules throw inside `validate()`, and the client's mistake would be answered as a failure of ours. */
function reporting(limit: 'depth' | 'aliases' | 'directives') {
  const reject = (context: ValidationContext | null) =>
    context?.reportError(new GraphQLError(`The operation exceeds the limit of ${limit}.`, { extensions: { limit } }));
  return { propagateOnRejection: false, exposeLimits: false, onReject: [reject] };
}
