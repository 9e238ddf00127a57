import { recordRead } from '../audit/recordRead.ts';
import { type Context, today } from '../context.ts';
import { parseAddress } from '../forms/answers/address.ts';
import { type Evaluation, evaluateSituation } from '../forms/answers/evaluation.ts';
import type { Viewer } from '../users/viewer.ts';
import { answersOf } from './answersOf.ts';
import type { OpenedExchange } from './openExchange.ts';
import { redact } from './redact.ts';

/** An exchange's answers as one viewer may see them. */
export interface Reading {
  readonly exchange: OpenedExchange;
  /** Over the answers that are shown; what is withheld reads as unanswered. */
  readonly evaluation: Evaluation;
  /** Over all answers, for what may be told about withheld ones: that they are relevant, required, wrong. */
  readonly full: Evaluation;
  /** Addresses whose answers are withheld. */
  readonly redacted: ReadonlySet<string>;
  /** Forms that the viewer may read. */
  readonly forms: readonly string[];
}

/** Decrypts and redacts the answers of an exchange for a viewer, and records which personal ones are shown. */
export async function readExchange(ctx: Context, viewer: Viewer, exchange: OpenedExchange): Promise<Reading> {
  const { record, edition } = exchange;
  const { compiled } = edition;
  const all = answersOf(exchange, ctx.vault);
  const { answers, redacted, forms } = redact(exchange, all);
  const personal = [...answers.keys()].filter((address) => {
    const node = compiled.nodes.get(parseAddress(address).path);
    return node !== undefined && node.fieldClass !== 'CASE';
  });
  await recordRead(ctx.db, viewer, { exchangeId: record.id, items: personal, at: ctx.now() });
  const situation = { compiled, asked: new Set(record.asked), today: today(ctx) };
  return {
    exchange,
    redacted,
    forms,
    evaluation: evaluateSituation({ ...situation, answers }),
    full: evaluateSituation({ ...situation, answers: all }),
  };
}
