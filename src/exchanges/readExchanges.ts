import { recordReads } from '../audit/recordReads.ts';
import type { Context } from '../context.ts';
import { fieldAt } from '../forms/answers/annotations.ts';
import type { Evaluation } from '../forms/answers/evaluation/evaluation.ts';
import type { Viewer } from '../users/viewer.ts';
import type { OpenedExchange } from './openExchange.ts';
import { type Reading, readingOf } from './readingOf.ts';

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
    return readingOf(ctx, exchange);
  } catch (cause) {
    return new Error('The answers cannot be read', { cause });
  }
}

function personalOf({ situation }: Evaluation): string[] {
  const { compiled, answers } = situation;
  return [...answers.keys()].filter((address) => {
    const field = fieldAt(compiled, address);
    return field !== undefined && field.fieldClass !== 'CASE';
  });
}
