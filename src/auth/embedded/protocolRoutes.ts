import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';

/** Hands every request under the scope's prefix to the provider, which speaks plain Node HTTP. */
export function protocolRoutes(scope: FastifyInstance, getProvider: () => Promise<Provider>): void {
  // The provider reads and limits bodies itself; a body that was read already would be lost to it.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

  scope.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/*',
    async handler({ raw }, reply) {
      const provider = await getProvider();
      const { protocol, host } = new URL(provider.issuer);
      // Every address that the provider writes starts like the issuer, whatever name or proxy the request came by.
      raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      raw.headers['x-forwarded-host'] = host;
      const target = raw.url ?? '/';
      // The provider finds out where it is mounted from the difference between the two.
      Object.assign(raw, { originalUrl: target, url: target.slice(scope.prefix.length) });
      reply.hijack();
      await provider.callback()(raw, reply.raw);
    },
  });
}
