import type { Context } from '../context.ts';
import { type Evaluation, evaluateSituation } from '../forms/answers/evaluation/evaluation.ts';
import { answersOf } from './answersOf.ts';
import type { OpenedExchange } from './openExchange.ts';
import { type Hidden, redact } from './redact.ts';
import { situationOf } from './situationOf.ts';

/** An exchange's answers as one viewer may see them. */
export interface Reading {
  readonly exchange: OpenedExchange;
  /** Over the answers that are shown; what is withheld reads as unanswered. */
  readonly evaluation: Evaluation;
  /** Addresses whose answers are not shown, and why. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** Forms that the viewer may read. */
  readonly forms: readonly string[];
}

/**
 * Decrypts and redacts the answers of an exchange for the viewer who opened it. Whoever shows personal ones records it.
 *
 * @throws Error when they cannot be decrypted
 */
export function readingOf(ctx: Pick<Context, 'vault' | 'now'>, exchange: OpenedExchange): Reading {
  const { answers, hidden, classes, forms } = redact(exchange, answersOf(ctx, exchange));
  return {
    exchange,
    hidden,
    forms,
    evaluation: evaluateSituation({ ...situationOf(ctx, exchange, answers, classes), hidden }),
  };
}
