import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Headers of every answer. The policy allows nothing, which is right for JSON; a route that serves a page sets its own,
 * with the route option `helmet` or by writing the header.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // Frontends on other origins read answers through CORS, which is not affected; plain embedding is refused.
  crossOriginResourcePolicy: { policy: 'same-origin' },
};
