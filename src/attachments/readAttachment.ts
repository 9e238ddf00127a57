import { recordReads } from '../audit/recordReads.ts';
import type { Context } from '../context.ts';
import { AccessError } from '../errors.ts';
import { keyOf } from '../exchanges/answersOf.ts';
import { openExchange } from '../exchanges/openExchange.ts';
import type { Viewer } from '../users/viewer.ts';
import { open, openText } from '../vault/vault.ts';
import { mayRead } from '../workflow/mayRead.ts';
import { attachmentContext } from './attachmentName.ts';

/** A file, decrypted. */
export interface ReadFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/**
 * Reads a file. It is personal data: only handlers of the parties, and of the other side's form only once it was
 * handed over. The read is recorded.
 *
 * @throws AccessError NOT_FOUND for everything that the viewer may not read
 */
export async function readAttachment(ctx: Context, viewer: Viewer, id: string): Promise<ReadFile> {
  const file = await ctx.db.prisma.attachment.findUnique({ where: { id } });
  if (!file) throw new AccessError('NOT_FOUND');
  const { record, workflow, standing, frozen } = await openExchange(ctx, viewer, file.exchangeId, ctx.db.prisma);
  const { forms } = mayRead(workflow, record.state, { parts: standing.parts, frozen });
  const key = keyOf(record, ctx.vault);
  if (!key || !forms.includes(file.form) || !standing.roles.includes('REQUEST_HANDLER')) {
    throw new AccessError('NOT_FOUND');
  }
  await recordReads(ctx.db, viewer, [{ exchangeId: record.id, items: [`attachment:${id}`] }], ctx.now());
  return {
    name: openText(key, file.sealedName, attachmentContext('name', id)),
    mediaType: file.mediaType,
    content: open(key, file.sealed, attachmentContext('content', id)),
  };
}
