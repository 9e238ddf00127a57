import type { EffectFunction } from './effect.ts';

/** Closes the exchange formally: from this moment the periods of Reg. 1024/2012 Art. 14 run. */
export const startRetention: EffectFunction = async ({ tx, exchange, at }) => {
  await tx.exchange.update({ where: { id: exchange.record.id }, data: { closedAt: at } });
};
