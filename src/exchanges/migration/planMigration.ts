import { type Context, today } from '../../context.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Edition } from '../../editions/editions.ts';
import type { Answers } from '../../forms/answers/values.ts';
import type { FileItem } from '../../forms/definition/types.ts';
import { type Migrated, migrateAnswers } from '../../forms/evolution/migration/migrateAnswers.ts';
import { answersOf } from '../answersOf.ts';
import type { OpenedExchange } from '../openExchange.ts';

/** What becomes of a draft's answers on another edition. Stores nothing. */
export async function planMigration(
  ctx: Pick<Context, 'now' | 'vault'>,
  client: Transaction,
  exchange: OpenedExchange,
  to: Edition,
): Promise<Migrated> {
  const { record, edition } = exchange;
  const select = { id: true, mediaType: true, byteSize: true };
  const found = await client.attachment.findMany({ where: { exchangeId: record.id }, select });
  const files = new Map(found.map((file) => [file.id, file]));
  const takesFile = ({ mediaTypes, maxBytes }: FileItem, id: string) => {
    const file = files.get(id);
    return !file || (mediaTypes.includes(file.mediaType) && file.byteSize <= maxBytes);
  };
  const given = { answers: draftAnswers(ctx, exchange), asked: record.asked, today: today(ctx), takesFile };
  return migrateAnswers(edition.compiled, to.compiled, given);
}

/** The answers of the forms that were saved: what the others start with is for their own edition to say. */
export function draftAnswers(ctx: Pick<Context, 'now' | 'vault'>, exchange: OpenedExchange): Answers {
  const saved = exchange.record.sheets.map(({ form }) => `${form}.`);
  return new Map([...answersOf(ctx, exchange)].filter(([address]) => saved.some((start) => address.startsWith(start))));
}
