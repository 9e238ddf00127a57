import type { FastifyRequest } from 'fastify';

import { errorWithStatus } from './errorWithStatus.ts';

/** Refuses JSON that is not UTF-8: it would be read as UTF-8 all the same, and names would be stored broken. */
export async function refuseCharsets({ headers }: FastifyRequest): Promise<void> {
  const [mediaType, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!mediaType?.trim().endsWith('json')) return;
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"]*)"?\s*$/.exec(parameter)?.[1]?.trim());
  if (charset.some((name) => name !== undefined && name !== 'utf-8' && name !== 'utf8')) throw errorWithStatus(415);
}
