import type { FastifyInstance } from 'fastify';

/**
 * Collects the routes that are registered after this call, to tell a wrong method from a wrong address.
 *
 * @returns a function from a request's address to the methods that it would answer; none for an unknown address
 */
export function methodsOfPaths(app: FastifyInstance): (url: string) => string[] {
  const routes: { path: RegExp; methods: string[] }[] = [];

  app.addHook('onRoute', ({ url, method }) => {
    const methods = [method].flat().filter((name) => name !== 'OPTIONS');
    // A bare wildcard is a page's fallback or the answer to preflights; it makes no address known.
    if (methods.length > 0 && !/^\/?\*$/.test(url)) routes.push({ path: pattern(url), methods });
  });

  return (url) => {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    const methods = routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  };
}

function pattern(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    return segment === '*' ? '.*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}$`);
}
