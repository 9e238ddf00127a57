import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

import { errorBody } from './errorBody.ts';
import { limits } from './limits.ts';

const SWEEP_MS = 50;

/**
 * Makes `app.close()` end in time: running requests get `limits.drainMs`, new ones on open connections get 503, then
 * every connection is cut, subscriptions' sockets included (Node's own `closeAllConnections` forgets those).
 */
export function drain(app: FastifyInstance): void {
  const sockets = new Set<Socket>();
  let isClosing = false;

  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  app.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return;
    return reply.code(503).header('retry-after', 1).send(errorBody(503));
  });

  app.addHook('onSend', async (_request, reply) => {
    // Tells clients before they send the next request on a connection that is about to be closed.
    if (isClosing) reply.header('connection', 'close');
  });

  app.addHook('preClose', async () => {
    isClosing = true;
    // Connections that become idle after the close began would otherwise wait for their client's keep-alive to end.
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, limits.drainMs);
    app.server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
  });
}
