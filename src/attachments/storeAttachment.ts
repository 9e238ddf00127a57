import { randomUUID } from 'node:crypto';

import { recordChange } from '../audit/recordChange.ts';
import type { Context } from '../context.ts';
import { AccessError } from '../errors.ts';
import { keyOf } from '../exchanges/answersOf.ts';
import { openExchange } from '../exchanges/openExchange.ts';
import { editableForms } from '../exchanges/saveAnswers.ts';
import type { Viewer } from '../users/viewer.ts';
import { seal, sealText } from '../vault/vault.ts';
import { attachmentContext } from './attachmentName.ts';
import { mediaTypeOf } from './fileSignatures.ts';

/** A file to be kept. */
export interface Upload {
  exchange: string;
  form: string;
  name: string;
  content: Buffer;
}

/** Why a file was not taken. */
export type UploadRefusal = 'UNSUPPORTED_FILE' | 'FORM_NOT_EDITABLE' | 'NAME_INVALID' | 'TOO_MANY_FILES';

// Enough for every list of documents that a question set asks for; a bound against filling the database.
const MOST_FILES = 100;
const LONGEST_NAME = 200;

/**
 * Keeps a file, encrypted under the key of its exchange, so that an answer can name it.
 *
 * @returns its id, or why it was not taken
 * @throws AccessError NOT_FOUND, FORBIDDEN without the handler's role
 */
export async function storeAttachment(
  ctx: Context,
  viewer: Viewer,
  { exchange, form, name, content }: Upload,
): Promise<{ id: string } | { refused: UploadRefusal }> {
  const opened = await openExchange(ctx, viewer, exchange, ctx.db.prisma);
  const { record, standing, workflow } = opened;
  if (!standing.roles.includes('REQUEST_HANDLER')) throw new AccessError('FORBIDDEN');
  const key = keyOf(record, ctx.vault);
  const mediaType = mediaTypeOf(content);
  const clean = name.normalize('NFC').trim();
  if (!key || !editableForms(opened).includes(form)) return { refused: 'FORM_NOT_EDITABLE' };
  if (!mediaType) return { refused: 'UNSUPPORTED_FILE' };
  if (clean === '' || clean.length > LONGEST_NAME || /[\p{Cc}/\\]/u.test(clean)) return { refused: 'NAME_INVALID' };
  if ((await ctx.db.prisma.attachment.count({ where: { exchangeId: record.id } })) >= MOST_FILES) {
    return { refused: 'TOO_MANY_FILES' };
  }
  const id = randomUUID();
  const at = ctx.now();
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.attachment.create({
      data: {
        id,
        exchangeId: record.id,
        form,
        part: workflow.forms[form]?.by ?? '',
        sealedName: new Uint8Array(sealText(key, clean, attachmentContext('name', id))),
        mediaType,
        byteSize: content.length,
        sealed: new Uint8Array(seal(key, content, attachmentContext('content', id))),
        createdAt: at,
      },
    });
    await recordChange(tx, viewer, { exchangeId: record.id, operation: 'UPLOAD', items: [`attachment:${id}`], at });
  });
  return { id };
}
