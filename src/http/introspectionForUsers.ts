import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';

/**
 * Refuses `__schema` and `__type` to guests, for `IMI_INTROSPECTION=users`.
 *
 * Not a validation rule: Apollo keeps validated documents, so a user's introspection would be valid for the next guest.
 */
export const introspectionForUsers: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document }) {
        if ((contextValue as { viewer?: unknown }).viewer || !introspects(document)) return;
        throw new GraphQLError('Introspection is for signed-in users.', {
          extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
        });
      },
    };
  },
};

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
