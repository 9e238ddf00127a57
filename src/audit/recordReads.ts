import type { Database } from '../database/openDatabase.ts';
import type { Viewer } from '../users/viewer.ts';

/** What of one exchange was shown: item paths, never values. */
export interface Shown {
  readonly exchangeId: string;
  readonly items: readonly string[];
}

/**
 * Records that a viewer was shown personal data, before they are handed out: which data, when, by whom (Reg. 1024/2012
 * Art. 17(3)). One statement for any number of exchanges.
 */
export async function recordReads(
  { prisma }: Database,
  viewer: Viewer,
  shown: readonly Shown[],
  at: Date,
): Promise<void> {
  const who = { userId: viewer.id, authorityId: viewer.authorityId };
  const data = shown
    .filter(({ items }) => items.length > 0)
    .map(({ exchangeId, items }) => ({ at, exchangeId, operation: 'READ', items: [...items], ...who }));
  if (data.length > 0) await prisma.auditEntry.createMany({ data });
}
