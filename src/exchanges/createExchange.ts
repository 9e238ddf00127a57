import { randomUUID } from 'node:crypto';

import { recordAction } from '../audit/recordAction.ts';
import { type Context, moment } from '../context.ts';
import type { Transaction } from '../database/transaction.ts';
import { AccessError } from '../errors.ts';
import { initialAnswers } from '../forms/answers/initialAnswers.ts';
import { rolesIn, type Viewer } from '../users/viewer.ts';
import { mayEdit } from '../workflow/mayEdit.ts';
import { sourcesOf } from './answersOf.ts';
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
  const at = moment(ctx);
  const candidates = await readParties(ctx.db.prisma, [viewer.authorityId, input.recipient], legalArea);
  const [own, recipient] = [viewer.authorityId, input.recipient].map((id) => candidates.get(id));
  const sources = sourcesOf([
    ...(own ? [{ part: 'requesting', authority: own }] : []),
    ...(recipient ? [{ part: 'responding', authority: recipient }] : []),
  ]);
  const initial = editable.flatMap((form) => [...initialAnswers(compiled, form, sources, at)]);
  const start = { answers: new Map(initial), asked: [], editable, by: viewer.name, ...at };
  const { answers, asked } = applyChanges(edition, changesOf(input.answers, edition), start);
  checkRecipient(viewer, recipient);
  const { key, wrapped } = ctx.vault.newKey();
  const id = randomUUID();

  await ctx.db.prisma.$transaction(async (tx) => {
    await checkFiles(tx, compiled, answers, id);
    const number = await nextNumber(tx, compiled.source.legalArea.numberPrefix, at.today);
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

/** What of an authority decides whether it can be asked, and what an exchange with it starts with. */
type Candidate = Awaited<ReturnType<typeof readCandidates>>[number];

async function readParties(client: Transaction, ids: readonly string[], area: string): Promise<Map<string, Candidate>> {
  const found = await readCandidates(client, ids, area);
  return new Map(found.map((candidate) => [candidate.id, candidate]));
}

function readCandidates(client: Transaction, ids: readonly string[], legalArea: string) {
  const competences = { where: { legalArea }, select: { legalArea: true } };
  const select = { id: true, country: true, level: true, officialName: true, competences };
  return client.authority.findMany({ where: { id: { in: [...ids] } }, select, relationLoadStrategy: 'join' });
}

function checkRecipient(viewer: Viewer, recipient: Candidate | undefined): void {
  if (!recipient) throw new InvalidRecipientError('UNKNOWN');
  // Purely national exchanges are outside the law's purpose (Reg. 1024/2012 Art. 22).
  if (recipient.country === viewer.country) throw new InvalidRecipientError('SAME_STATE');
  // The Commission takes no part in procedures with personal data (Reg. 1024/2012 Art. 8(3)).
  const isAskable = recipient.level !== 'UNION' && recipient.competences.length > 0;
  if (!isAskable) throw new InvalidRecipientError('NOT_COMPETENT');
}

async function nextNumber(tx: Transaction, prefix: string, day: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('case_number') as next`;
  return `${prefix}-${day.slice(0, 4)}-${String(row?.next).padStart(6, '0')}`;
}
