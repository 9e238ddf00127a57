import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

const RESPONSE_TYPE = 'application/graphql-response+json';

/** Not well-formed requests of the GraphQL-over-HTTP specification: they are 4xx for every client. */
const BAD_REQUEST = 'BAD_REQUEST';

/**
 * Answers 200 to clients that know `application/json` only when a well-formed request is refused before it runs (syntax,
 * validation, coercion of variables, introspection): in that media type the status says nothing about GraphQL's own
 * errors, and a proxy may swallow the body of a 4xx.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export const graphqlOverHttp: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        const status = http.status ?? 200;
        if (status < 400 || status > 499 || status === 405 || body.kind !== 'single') return;
        if (request.http?.headers.get('accept')?.includes(RESPONSE_TYPE)) return;
        const { data, errors = [] } = body.singleResult;
        if (data === undefined && errors.every(({ extensions }) => extensions?.['code'] !== BAD_REQUEST)) {
          http.status = 200;
        }
      },
    };
  },
};
