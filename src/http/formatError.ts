import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { AccessError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { logFailure } from './logFailure.ts';
import { withoutValues } from './withoutValues.ts';

const MASK = 'INTERNAL_SERVER_ERROR';

/**
 * Makes the function that turns every error of an operation into what the client may see of it.
 *
 * `AccessError` becomes its code. Errors of GraphQL itself keep their code, with a message free of values. Everything else
 * is a bug of ours: logged once, masked as INTERNAL_SERVER_ERROR with `extensions.id`.
 */
export function formatError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const refuse = (code: string, message: string = code, more: object = {}) =>
      ({ message, ...place, extensions: { ...more, code } }) satisfies GraphQLFormattedError;

    const cause = causeOf(error);
    if (cause instanceof AccessError) return refuse(cause.code);

    const { code = MASK, ...more } = formatted.extensions ?? {};
    // Without a path it was raised by Apollo or graphql-js before a resolver ran. With one, only a GraphQLError has its
    // code on purpose: graphql-js copies `extensions` of any error, and its message with them.
    const isOurs = !(cause instanceof GraphQLError);
    if (typeof code === 'string' && code !== MASK && (path === undefined || !isOurs)) {
      return refuse(code, code === 'GRAPHQL_PARSE_FAILED' && isOurs ? code : withoutValues(formatted.message), more);
    }
    if (isBadInput(cause, path)) return refuse('BAD_USER_INPUT', withoutValues(cause.message));
    return refuse(MASK, MASK, { id: logFailure(log, cause, { path: path?.join('.') }) });
  };
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Mistakes of the client that graphql-js and Pothos raise without a code. */
function isBadInput(cause: unknown, path: GraphQLFormattedError['path']): cause is GraphQLError {
  if (!(cause instanceof GraphQLError)) return false;
  return path === undefined || cause.message.startsWith('Argument "') || cause.name === 'PothosValidationError';
}
