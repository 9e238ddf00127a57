import type { EffectFunction } from './effect.ts';

/** Keeps how the requesting side rated timeliness and efforts. */
export const rate: EffectFunction = async ({ tx, exchange, input }) => {
  const exchangeId = exchange.record.id;
  const { timeliness, efforts } = input;
  const data = Object.entries({ TIMELINESS: timeliness, EFFORTS: efforts }).flatMap(([criterion, grade]) =>
    grade ? [{ exchangeId, criterion, grade }] : [],
  );
  await tx.rating.createMany({ data });
};
