import type { FastifyInstance } from 'fastify';
/** stub */
export async function explorer(_app: FastifyInstance): Promise<void> {}
