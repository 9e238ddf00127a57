import { randomUUID } from 'node:crypto';

import { recordAction } from '../audit/recordAction.ts';
import { type Context, today } from '../context.ts';
import type { Transaction } from '../database/transaction.ts';
import { AccessError } from '../errors.ts';
import { rolesIn, type Viewer } from '../users/viewer.ts';
import { mayEdit } from '../workflow/mayEdit.ts';
import { type AnswersPatch, changesOf, editionOf } from './answersPatch.ts';
import { applyChanges } from './applyChanges.ts';
import { checkFiles } from './checkFiles.ts';
import { InvalidRecipientError } from './errors.ts';
import { storeSheets } from './storeSheets.ts';

/** What a new exchange starts with. */
export interface NewExchange {
  /** Id of the authority that is asked. */
  recipient: string;
  answers: AnswersPatch;
}

/**
 * Starts a draft on the newest edition of a questionnaire. Only the viewer's authority knows of it until it is sent.
 *
 * @returns the exchange's id
 * @throws AccessError FORBIDDEN without the handler's role in the area; InvalidRecipientError; InvalidAnswersError;
 *   UnknownQuestionnaireError
 */
export async function createExchange(ctx: Context, viewer: Viewer, input: NewExchange): Promise<string> {
  const edition = editionOf(input.answers, ctx.editions);
  const { compiled, legalArea } = edition;
  const roles = rolesIn(viewer, legalArea);
  const workflow = ctx.workflows.get(compiled.source.questionnaire.workflow);
  if (!workflow) throw new Error(`Edition ${edition.id} names an unknown workflow`);
  const state = workflow.initial;
  const editable = mayEdit(workflow, state, { parts: ['requesting'], roles });
  if (editable.length === 0) throw new AccessError('FORBIDDEN');

  const now = ctx.now();
  const day = today(ctx);
  const start = { answers: new Map(), asked: [], editable, today: day };
  const { answers, asked } = applyChanges(edition, changesOf(input.answers, edition), start);
  const { key, wrapped } = ctx.vault.newKey();
  const id = randomUUID();

  await ctx.db.prisma.$transaction(async (tx) => {
    await checkRecipient(tx, viewer, input.recipient, legalArea);
    await checkFiles(tx, compiled, answers, id);
    const number = await nextNumber(tx, compiled.source.legalArea.numberPrefix, day);
    const { id: caseId } = await tx.case.create({ data: { number, createdAt: now } });
    const parties = [
      { part: 'requesting', authorityId: viewer.authorityId },
      { part: 'responding', authorityId: input.recipient },
    ];
    await tx.exchange.create({
      data: {
        id,
        number: `${number}/1`,
        caseId,
        editionId: edition.id,
        legalArea,
        workflow: workflow.id,
        state,
        wrappedKey: new Uint8Array(wrapped),
        asked: [...asked],
        createdAt: now,
        lastActivityAt: now,
        parties: { create: parties },
      },
    });
    await storeSheets(tx, compiled, answers, { exchangeId: id, forms: editable, key });
    const step = { exchangeId: id, action: 'CREATE', fromState: null, toState: state, part: 'requesting' };
    await recordAction(tx, viewer, { ...step, sequence: 1, sealedReason: null, at: now });
  });
  return id;
}

async function checkRecipient(tx: Transaction, viewer: Viewer, id: string, legalArea: string): Promise<void> {
  const select = { country: true, competences: { where: { legalArea }, select: { legalArea: true } } };
  const recipient = await tx.authority.findUnique({ where: { id }, select });
  if (!recipient) throw new InvalidRecipientError('UNKNOWN');
  // Purely national exchanges are outside the law's purpose (Reg. 1024/2012 Art. 22).
  if (recipient.country === viewer.country) throw new InvalidRecipientError('SAME_STATE');
  if (recipient.competences.length === 0) throw new InvalidRecipientError('NOT_COMPETENT');
}

async function nextNumber(tx: Transaction, prefix: string, day: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('case_number') as next`;
  return `${prefix}-${day.slice(0, 4)}-${String(row?.next).padStart(6, '0')}`;
}
