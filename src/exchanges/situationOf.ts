import { type Context, today } from '../context.ts';
import type { Situation } from '../forms/answers/evaluation.ts';
import type { Answers } from '../forms/answers/values.ts';
import type { OpenedExchange } from './openExchange.ts';

/** What the states of an exchange's forms hang on, given its answers: all of them, or those that a viewer may see. */
export function situationOf(
  ctx: Pick<Context, 'now'>,
  { record, edition }: OpenedExchange,
  answers: Answers,
): Situation {
  return { compiled: edition.compiled, answers, asked: new Set(record.asked), today: today(ctx) };
}
