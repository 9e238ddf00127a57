import { randomUUID } from 'node:crypto';

import type { Logger } from '../log.ts';
import { describeFailure } from './describeFailure.ts';

/** One failure can break several fields of an answer; it is one line in the log, with one id. */
const ids = new WeakMap<object, string>();

/**
 * Logs an unexpected error, once.
 *
 * @param where names and codes that help to find the place; never values
 * @returns the id under which the error stands in the log; clients are told this and nothing else
 */
export function logFailure(log: Logger, error: unknown, where: Record<string, unknown> = {}): string {
  const key = typeof error === 'object' && error !== null ? error : {};
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(key, id);
  log.error({ errorId: id, ...where, failure: describeFailure(error) }, 'unexpected failure');
  return id;
}
