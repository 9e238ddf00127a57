import type { Transaction } from '../database/transaction.ts';

/** The tasks and what each is given: ids and codes, never content. */
export interface Tasks {
  notify: { exchangeId: string; part: string; action: string; at: string };
}

/** Queues a task inside the caller's transaction: it will be run if, and only if, the transaction commits. */
export async function addJob<T extends keyof Tasks>(tx: Transaction, task: T, payload: Tasks[T]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(${task}::text, ${JSON.stringify(payload)}::json)`;
}
