import type { Prisma } from '../../prisma/client/client.ts';
import { areasOf, EXCHANGE_ROLES, type Viewer } from '../users/viewer.ts';
import type { Part, Workflow } from '../workflow/types.ts';

/**
 * The one condition for which exchanges a viewer may know of, behind every list, node, count and relation: the
 * viewer's authority is a party, the viewer holds a role of exchanges in the area (Reg. 1024/2012 Art. 9(4), (6)), and
 * the workflow shows the exchange to that party in its present state. Everything else does not exist.
 */
export function visibleTo(viewer: Viewer, workflows: ReadonlyMap<string, Workflow>): Prisma.ExchangeWhereInput {
  const { authorityId } = viewer;
  const shown = [...workflows.values()].flatMap((workflow) =>
    workflow.parts.map((part) => ({
      workflow: workflow.id,
      state: { in: statesShownTo(workflow, part) },
      parties: { some: { authorityId, part } },
    })),
  );
  return { legalArea: { in: areasOf(viewer, EXCHANGE_ROLES) }, OR: shown };
}

function statesShownTo({ states }: Workflow, part: Part): string[] {
  return Object.keys(states).filter((state) => states[state]?.visibleTo.includes(part));
}
