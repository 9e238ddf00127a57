import { recordReads } from '../audit/recordReads.ts';
import type { Context } from '../context.ts';
import { fieldAt } from '../forms/answers/annotations.ts';
import { type Evaluation, evaluateSituation } from '../forms/answers/evaluation/evaluation.ts';
import type { Viewer } from '../users/viewer.ts';
import { answersOf } from './answersOf.ts';
import type { OpenedExchange } from './openExchange.ts';
import { type Hidden, redact } from './redact.ts';
import { situationOf } from './situationOf.ts';

/** An exchange's answers as one viewer may see them. */
export interface Reading {
  readonly exchange: OpenedExchange;
  /** Over the answers that are shown; what is withheld reads as unanswered. */
  readonly evaluation: Evaluation;
  /** Over all answers; what follows from withheld ones must not be told. */
  readonly full: Evaluation;
  /** Addresses whose answers are not shown, and why. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** Forms that the viewer may read. */
  readonly forms: readonly string[];
}

/**
 * Decrypts and redacts the answers of exchanges for a viewer, and records which personal ones are shown.
 *
 * @returns in the order of `exchanges`; an error for each that cannot be decrypted, which must not hide the others
 */
export async function readExchanges(
  ctx: Context,
  viewer: Viewer,
  exchanges: readonly OpenedExchange[],
): Promise<(Reading | Error)[]> {
  const readings = exchanges.map((exchange) => readOrFail(ctx, exchange));
  const shown = readings.flatMap((reading) =>
    reading instanceof Error ? [] : [{ exchangeId: reading.exchange.record.id, items: personalOf(reading.evaluation) }],
  );
  await recordReads(ctx.db, viewer, shown, ctx.now());
  return readings;
}

function readOrFail(ctx: Context, exchange: OpenedExchange): Reading | Error {
  try {
    return read(ctx, exchange);
  } catch (cause) {
    return new Error('The answers cannot be read', { cause });
  }
}

function read(ctx: Context, exchange: OpenedExchange): Reading {
  const all = answersOf(ctx, exchange);
  const { answers, hidden, classes, forms } = redact(exchange, all);
  return {
    exchange,
    hidden,
    forms,
    evaluation: evaluateSituation(situationOf(ctx, exchange, answers, classes)),
    full: evaluateSituation(situationOf(ctx, exchange, all)),
  };
}

function personalOf({ situation }: Evaluation): string[] {
  const { compiled, answers } = situation;
  return [...answers.keys()].filter((address) => {
    const field = fieldAt(compiled, address);
    return field !== undefined && field.fieldClass !== 'CASE';
  });
}
