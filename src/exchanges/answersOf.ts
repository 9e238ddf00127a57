import { type Context, moment } from '../context.ts';
import { initialAnswers, type Sources } from '../forms/answers/initialAnswers.ts';
import type { Answers } from '../forms/answers/values.ts';
import type { Vault } from '../vault/vault.ts';
import type { OpenedExchange } from './openExchange.ts';
import { openSheet } from './sheets.ts';

/**
 * All answers of an exchange, decrypted: for checks and storage only. What a viewer sees is `redact`'s to say. A form
 * that nobody has saved yet holds what it starts with.
 */
export function answersOf(ctx: Pick<Context, 'vault' | 'now'>, { record, edition }: OpenedExchange): Answers {
  const key = keyOf(record, ctx.vault);
  const sheets = record.sheets.map((sheet) => openSheet(sheet, { exchangeId: record.id, form: sheet.form, key }));
  const untouched = [...edition.compiled.forms.keys()].filter(
    (form) => !record.sheets.some((sheet) => sheet.form === form),
  );
  const sources = sourcesOf(record.parties);
  const initial = untouched.map((form) => initialAnswers(edition.compiled, form, sources, moment(ctx)));
  return new Map([...initial, ...sheets].flatMap((answers) => [...answers]));
}

/** What the parties of an exchange give to first answers. */
export function sourcesOf(
  parties: readonly { readonly part: string; readonly authority: { country: string; officialName: string } }[],
): Sources {
  return Object.fromEntries(
    parties.flatMap(({ part, authority }) => [
      [`${part}.country`, authority.country],
      [`${part}.name`, authority.officialName],
    ]),
  );
}

/** The data key of an exchange; null once it was destroyed. */
export function keyOf({ wrappedKey }: { wrappedKey: Uint8Array | null }, vault: Vault): Buffer | null {
  return wrappedKey && vault.unwrap(wrappedKey);
}
