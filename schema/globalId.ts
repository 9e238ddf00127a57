import { PothosValidationError } from '@pothos/core';
import { decodeGlobalID } from '@pothos/plugin-relay';

/** Types that implement Node. */
const NODES: readonly string[] = ['Authority', 'Exchange'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes a global id apart.
 *
 * @throws PothosValidationError when nothing can have this id: the client's mistake, which would otherwise be a failure
 *   of the database
 */
export function readGlobalId(globalId: string): { typename: string; id: string } {
  const { typename, id } = decodeGlobalID(globalId);
  if (NODES.includes(typename) && UUID.test(id)) return { typename, id };
  throw new PothosValidationError('Invalid global ID');
}
