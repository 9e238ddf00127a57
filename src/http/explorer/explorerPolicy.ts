import type { FastifyHelmetOptions } from '@fastify/helmet';

/** What the explorer's page may load: this server only, and no script in the page. */
export const explorerPolicy: NonNullable<FastifyHelmetOptions['contentSecurityPolicy']> = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // GraphiQL's editor writes its styles into the page as it runs; they cannot be known before.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
