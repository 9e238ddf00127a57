import type { EffectFunction } from './effect.ts';

/** Sets the day by which the reply is wanted; without one in the input, the day that was set before stays. */
export const setDueDate: EffectFunction = async ({ tx, exchange, input }) => {
  if (!input.dueOn) return;
  await tx.exchange.update({ where: { id: exchange.record.id }, data: { dueOn: new Date(input.dueOn) } });
};
