import { dropIrrelevant } from '../../forms/answers/dropIrrelevant.ts';
import { evaluateSituation } from '../../forms/answers/evaluation/evaluation.ts';
import { answersOf } from '../answersOf.ts';
import { dropAttic } from '../migration/dropAttic.ts';
import { situationOf } from '../situationOf.ts';
import { storeSheets } from '../storeSheets.ts';
import { withheldFrom } from '../withheldFrom.ts';
import type { EffectFunction } from './effect.ts';

/** Hands a form over: answers that are not relevant are dropped, its attic too, and it cannot change after that. */
export const freeze: EffectFunction = async (performed, form) => {
  const { ctx, tx, exchange, key, at } = performed;
  const { record, edition, workflow } = exchange;
  const { compiled } = edition;
  const all = answersOf(ctx, exchange);
  // As those who filled it in saw it: what follows from what the other side keeps back must not become their answer.
  const by = workflow.forms[form]?.by;
  const hidden = withheldFrom(workflow, by ? [by] : [], all);
  const answers = dropIrrelevant(evaluateSituation({ ...situationOf(ctx, exchange, all), hidden }), form);
  await storeSheets(tx, compiled, answers, { exchangeId: record.id, forms: [form], key });
  const where = { exchangeId_form: { exchangeId: record.id, form } };
  await tx.answerSheet.update({ where, data: { frozenAt: at } });
  await dropAttic(performed, form, answers);
};
