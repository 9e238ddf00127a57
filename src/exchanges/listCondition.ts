import type { Prisma } from '../../prisma/client/client.ts';
import { literally } from '../database/literally.ts';
import type { Viewer } from '../users/viewer.ts';
import type { Workflow } from '../workflow/types.ts';
import { visibleTo } from './visibleTo.ts';

/** What a list of exchanges is narrowed by; all that is given must fit. */
export interface ExchangeFilter {
  states?: readonly string[] | null;
  part?: string | null;
  legalArea?: string | null;
  number?: string | null;
}

/** The condition of a list: what the viewer may know of, narrowed by a filter. */
export function listCondition(
  viewer: Viewer,
  workflows: ReadonlyMap<string, Workflow>,
  { states, part, legalArea, number }: ExchangeFilter,
): Prisma.ExchangeWhereInput {
  return {
    AND: visibleTo(viewer, workflows),
    ...(states ? { state: { in: [...states] } } : {}),
    ...(part ? { parties: { some: { part, authorityId: viewer.authorityId } } } : {}),
    ...(legalArea ? { legalArea } : {}),
    ...(number ? { number: { startsWith: literally(number) } } : {}),
  };
}
