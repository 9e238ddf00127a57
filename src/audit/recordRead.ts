import type { Database } from '../database/openDatabase.ts';
import type { Viewer } from '../users/viewer.ts';

/**
 * Records that a viewer was shown personal answers of an exchange, before they are handed out: which data, when, by
 * whom (Reg. 1024/2012 Art. 17(3)). Item paths only.
 */
export async function recordRead(
  { prisma }: Database,
  viewer: Viewer,
  { exchangeId, items, at }: { exchangeId: string; items: readonly string[]; at: Date },
): Promise<void> {
  if (items.length === 0) return;
  const who = { userId: viewer.id, authorityId: viewer.authorityId };
  await prisma.auditEntry.create({ data: { at, exchangeId, operation: 'READ', items: [...items], ...who } });
}
