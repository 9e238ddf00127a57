import { recordReads } from '../audit/recordReads.ts';
import type { Context } from '../context.ts';
import { AccessError } from '../errors.ts';
import { keyOf } from '../exchanges/answersOf.ts';
import { openExchange } from '../exchanges/openExchange.ts';
import { readableFiles } from '../exchanges/readableFiles.ts';
import { readingOf } from '../exchanges/readingOf.ts';
import type { Viewer } from '../users/viewer.ts';
import { open, openText } from '../vault/vault.ts';
import { attachmentContext } from './attachmentName.ts';

/** A file, decrypted. */
export interface ReadFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/**
 * Reads a file, if it is one of those that the viewer may read: `readableFiles`. The read is recorded.
 *
 * @throws AccessError NOT_FOUND for everything that the viewer may not read
 */
export async function readAttachment(ctx: Context, viewer: Viewer, id: string): Promise<ReadFile> {
  const { attachment } = ctx.db.prisma;
  const place = await attachment.findUnique({ where: { id }, select: { exchangeId: true } });
  if (!place) throw new AccessError('NOT_FOUND');
  const exchange = await openExchange(ctx, viewer, place.exchangeId, ctx.db.prisma);
  const { record } = exchange;
  const key = keyOf(record, ctx.vault);
  if (!key) throw new AccessError('NOT_FOUND');
  const file = await attachment.findFirst({ where: { id, AND: readableFiles(readingOf(ctx, exchange)) } });
  if (!file) throw new AccessError('NOT_FOUND');
  await recordReads(ctx.db, viewer, [{ exchangeId: record.id, items: [`attachment:${id}`] }], ctx.now());
  return {
    name: openText(key, file.sealedName, attachmentContext('name', id)),
    mediaType: file.mediaType,
    content: open(key, file.sealed, attachmentContext('content', id)),
  };
}
