import type { EffectFunction } from './effect.ts';

/** Stops a deadline that is running. */
export const stopDeadline: EffectFunction = async ({ tx, exchange, at }, name) => {
  const where = { exchangeId: exchange.record.id, name, stoppedAt: null };
  await tx.deadline.updateMany({ where, data: { stoppedAt: at } });
};
