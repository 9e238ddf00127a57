import type { Transaction } from '../database/transaction.ts';
import type { Viewer } from '../users/viewer.ts';

/** What somebody who writes questionnaires did to all who use them, or learnt about them. */
export interface Authoring {
  /** Editions were published, or tried on stored exchanges. */
  readonly operation: 'PUBLISH' | 'REPLAY';
  /** Line and version of each edition. */
  readonly items: readonly string[];
  readonly at: Date;
}

/** Writes to the audit trail who published or tried out which editions, in the caller's transaction. */
export async function recordAuthoring(
  tx: Pick<Transaction, 'auditEntry'>,
  viewer: Viewer,
  { items, ...authoring }: Authoring,
): Promise<void> {
  const who = { userId: viewer.id, authorityId: viewer.authorityId };
  await tx.auditEntry.create({ data: { ...authoring, items: [...items], ...who } });
}
