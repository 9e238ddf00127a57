import { dropIrrelevant } from '../../forms/answers/dropIrrelevant.ts';
import { evaluateSituation } from '../../forms/answers/evaluation.ts';
import { answersOf } from '../answersOf.ts';
import { situationOf } from '../situationOf.ts';
import { storeSheets } from '../storeSheets.ts';
import type { EffectFunction } from './effect.ts';

/** Hands a form over: answers that are not relevant are dropped, and it cannot change after that. */
export const freeze: EffectFunction = async ({ ctx, tx, exchange, key, at }, form) => {
  const { record, edition } = exchange;
  const { compiled } = edition;
  const situation = situationOf(ctx, exchange, answersOf(exchange, ctx.vault));
  const answers = dropIrrelevant(evaluateSituation(situation), form);
  await storeSheets(tx, compiled, answers, { exchangeId: record.id, forms: [form], key });
  const where = { exchangeId_form: { exchangeId: record.id, form } };
  await tx.answerSheet.update({ where, data: { frozenAt: at } });
};
