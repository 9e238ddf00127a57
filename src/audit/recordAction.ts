import type { Transaction } from '../database/transaction.ts';
import type { Viewer } from '../users/viewer.ts';

/** One step of an exchange, as history and audit keep it: codes, never values. */
export interface Step {
  exchangeId: string;
  /** 1, 2, 3 … within the exchange. */
  sequence: number;
  action: string;
  fromState: string | null;
  toState: string;
  part: string;
  /** Encrypted under the exchange's key. */
  sealedReason: Uint8Array<ArrayBuffer> | null;
  at: Date;
}

/** Writes a step to the exchange's history and to the audit trail, in the caller's transaction. */
export async function recordAction(tx: Transaction, viewer: Viewer, step: Step): Promise<void> {
  const who = { userId: viewer.id, authorityId: viewer.authorityId };
  await tx.exchangeEvent.create({ data: { ...step, ...who } });
  const { at, exchangeId, action } = step;
  await tx.auditEntry.create({ data: { at, exchangeId, operation: action, items: [], ...who } });
}
