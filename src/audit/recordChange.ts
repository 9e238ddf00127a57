import type { Transaction } from '../database/transaction.ts';
import type { Viewer } from '../users/viewer.ts';

/** What of an exchange was changed outside its workflow's steps: item paths, never values. */
export interface Change {
  readonly exchangeId: string;
  readonly operation: 'SAVE' | 'UPLOAD';
  readonly items: readonly string[];
  readonly at: Date;
}

/** Writes a change of answers or files to the audit trail, in the caller's transaction. */
export async function recordChange(tx: Transaction, viewer: Viewer, { items, ...change }: Change): Promise<void> {
  const who = { userId: viewer.id, authorityId: viewer.authorityId };
  await tx.auditEntry.create({ data: { ...change, items: [...items], ...who } });
}
