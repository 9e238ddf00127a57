import type { Transaction } from '../database/transaction.ts';
import type { Answers } from '../forms/answers/values.ts';
import type { Compiled } from '../forms/definition/compile.ts';
import { sealSheet } from './sheets.ts';

/** Stores the answers of the given forms of an exchange. */
export async function storeSheets(
  client: Transaction,
  compiled: Compiled,
  answers: Answers,
  { exchangeId, forms, key }: { exchangeId: string; forms: readonly string[]; key: Buffer },
): Promise<void> {
  for (const form of forms) {
    const data = sealSheet(compiled, answers, { exchangeId, form, key });
    const where = { exchangeId_form: { exchangeId, form } };
    await client.answerSheet.upsert({ where, create: { exchangeId, form, ...data }, update: data });
  }
}
