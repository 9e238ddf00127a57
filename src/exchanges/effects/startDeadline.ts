import { today } from '../../context.ts';
import type { EffectFunction, Performed } from './effect.ts';

/**
 * Starts a deadline: so many calendar days after today when the questionnaire's settings say so, else on the day that
 * was agreed.
 */
export const startDeadline: EffectFunction = async (performed, name) => {
  const { tx, exchange, at } = performed;
  const dueOn = dueDay(performed, name);
  if (!dueOn) return;
  const exchangeId = exchange.record.id;
  const data = { dueOn, startedAt: at, stoppedAt: null };
  const where = { exchangeId_name: { exchangeId, name } };
  await tx.deadline.upsert({ where, create: { exchangeId, name, ...data }, update: data });
};

function dueDay({ ctx, exchange, input }: Performed, name: string): Date | null {
  const days = exchange.edition.compiled.source.questionnaire.settings?.[name]?.['days'];
  if (typeof days === 'number') {
    const day = new Date(`${today(ctx)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return day;
  }
  return input.dueOn ? new Date(input.dueOn) : exchange.record.dueOn;
}
