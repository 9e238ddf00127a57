const MASK = 'INTERNAL_SERVER_ERROR';
const MESSAGES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'The request is malformed.'],
  401: ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  403: ['FORBIDDEN', 'FORBIDDEN'],
  404: ['NOT_FOUND', 'There is nothing at this address.'],
  405: ['METHOD_NOT_ALLOWED', 'This address does not know the method.'],
  406: ['NOT_ACCEPTABLE', 'The answer has none of the accepted media types.'],
  408: ['REQUEST_TIMEOUT', 'The request took too long to arrive.'],
  413: ['PAYLOAD_TOO_LARGE', 'The request body is too large.'],
  414: ['URI_TOO_LONG', 'The address is too long.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The request body must be application/json in UTF-8.'],
  429: ['RATE_LIMITED', 'Too many requests; see Retry-After.'],
  431: ['HEADERS_TOO_LARGE', 'The request headers are too large.'],
  500: ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
  503: ['SERVICE_UNAVAILABLE', 'The service is not available now.'],
};

/** An answer without data, shaped as GraphQL shapes it. */
export interface ErrorBody {
  readonly errors: readonly [{ message: string; extensions: { code: string; id?: string } }];
}

/**
 * Shapes a refusal outside of GraphQL as a GraphQL answer, so that clients read errors in one way only.
 *
 * @param code replaces the status's own code, and then is the message too
 * @param id of the log line about a failure of ours
 */
export function errorBody(status: number, code?: string, id?: string): ErrorBody {
  const [ownCode, message] = MESSAGES[status] ?? (status < 500 ? ['BAD_REQUEST', 'BAD_REQUEST'] : [MASK, MASK]);
  const extensions = { code: code ?? ownCode, ...(id === undefined ? {} : { id }) };
  return { errors: [{ message: code === undefined || code === ownCode ? message : code, extensions }] };
}
