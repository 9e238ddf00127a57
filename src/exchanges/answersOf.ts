import type { Answers } from '../forms/answers/values.ts';
import type { Vault } from '../vault/vault.ts';
import type { OpenedExchange } from './openExchange.ts';
import { openSheet } from './sheets.ts';

/** All answers of an exchange, decrypted: for checks and storage only. What a viewer sees is `redact`'s to say. */
export function answersOf({ record }: OpenedExchange, vault: Vault): Answers {
  const key = keyOf(record, vault);
  const sheets = record.sheets.map((sheet) => openSheet(sheet, { exchangeId: record.id, form: sheet.form, key }));
  return new Map(sheets.flatMap((answers) => [...answers]));
}

/** The data key of an exchange; null once it was destroyed. */
export function keyOf({ wrappedKey }: { wrappedKey: Uint8Array | null }, vault: Vault): Buffer | null {
  return wrappedKey && vault.unwrap(wrappedKey);
}
