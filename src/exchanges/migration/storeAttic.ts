import type { Transaction } from '../../database/transaction.ts';
import type { OpenedExchange } from '../openExchange.ts';
import { openAttic, type StoredAtticEntry, sealAttic } from './attic.ts';

/** Adds answers to the attics of the forms in which they were given. */
export async function storeAttic(
  tx: Transaction,
  { record }: OpenedExchange,
  entries: readonly StoredAtticEntry[],
  key: Buffer,
): Promise<void> {
  const formOf = ({ path }: StoredAtticEntry) => path.slice(0, path.indexOf('.'));
  for (const form of new Set(entries.map(formOf))) {
    const at = { exchangeId: record.id, form, key };
    const before = openAttic(record.sheets.find((sheet) => sheet.form === form)?.sealedAttic ?? null, at);
    const sealedAttic = sealAttic([...before, ...entries.filter((entry) => formOf(entry) === form)], at);
    await tx.answerSheet.update({ where: { exchangeId_form: { exchangeId: record.id, form } }, data: { sealedAttic } });
  }
}
