import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

import type { Config } from '../config.ts';
import { type Problem, StartError } from '../errors.ts';

const WILDCARDS = new Set(['0.0.0.0', '::']);

/**
 * Starts to listen.
 *
 * @returns the address for people on this machine, `http://localhost:4000`
 * @throws StartError PORT_TAKEN, PORT_FORBIDDEN or HOST_INVALID
 */
export async function listen(app: FastifyInstance, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const problem = problemOf((error as NodeJS.ErrnoException).code, host, port);
    throw problem ? new StartError(problem) : error;
  }
  const { port: realPort } = app.server.address() as AddressInfo;
  const name = WILDCARDS.has(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${realPort}`;
}

function problemOf(code: string | undefined, host: string, port: number): Problem | null {
  switch (code) {
    case 'EADDRINUSE': {
      const fix = `Stop what listens there, or set another port: PORT=${port + 1}. PORT=0 picks a free one.`;
      return { code: 'PORT_TAKEN', at: 'PORT', message: `Another process listens on ${host}:${port}.`, fix };
    }
    case 'EACCES': {
      const fix = 'Use a port above 1023 behind a proxy, or give the process the right to bind it.';
      return { code: 'PORT_FORBIDDEN', at: 'PORT', message: `This user may not listen on port ${port}.`, fix };
    }
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND': {
      const fix = 'Use an address of this machine: 127.0.0.1 for itself only, 0.0.0.0 for every network.';
      return { code: 'HOST_INVALID', at: 'HOST', message: `"${host}" is no address of this machine.`, fix };
    }
    default:
      return null;
  }
}
