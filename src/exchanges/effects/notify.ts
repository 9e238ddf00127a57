import { addJob } from '../../jobs/addJob.ts';
import type { EffectFunction } from './effect.ts';

/** Queues the news for the users of a party; the job exists only if the action is stored. */
export const notify: EffectFunction = async ({ tx, exchange, input, at }, part) => {
  const { record } = exchange;
  await addJob(tx, 'notify', { exchangeId: record.id, part, action: input.action, at: at.toISOString() });
};
