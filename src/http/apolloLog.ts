import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';

import type { Logger } from '../log.ts';

type ApolloLogger = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['logger']>;

/** Lets Apollo write to our log, up to the colon: what follows is the message of an error, which can quote data. */
export function apolloLog(log: Logger): ApolloLogger {
  const text = (message: unknown) => `apollo: ${String(message).split(':', 1)[0]}`;
  return {
    debug: (message) => log.debug(text(message)),
    info: (message) => log.debug(text(message)),
    warn: (message) => log.warn(text(message)),
    error: (message) => log.error(text(message)),
  };
}
