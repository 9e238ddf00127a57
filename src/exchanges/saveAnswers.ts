import { recordChange } from '../audit/recordChange.ts';
import { type Context, moment } from '../context.ts';
import { AccessError } from '../errors.ts';
import type { Viewer } from '../users/viewer.ts';
import { mayEdit } from '../workflow/mayEdit.ts';
import { answersOf, keyOf } from './answersOf.ts';
import { type AnswersPatch, changesOf } from './answersPatch.ts';
import { applyChanges } from './applyChanges.ts';
import { checkFiles } from './checkFiles.ts';
import { ConflictError } from './errors.ts';
import { type OpenedExchange, openExchange } from './openExchange.ts';
import { redact } from './redact.ts';
import { storeSheets } from './storeSheets.ts';

/** A change to the answers of an exchange. */
export interface Save {
  exchange: string;
  /** The revision that the client has seen. */
  baseRevision: number;
  answers: AnswersPatch;
}

/**
 * Saves answers of the forms that the viewer may change now. Incomplete answers are fine; what is missing is an issue
 * of the form.
 *
 * @throws AccessError NOT_FOUND, FORBIDDEN without the handler's role; ConflictError; InvalidAnswersError;
 *   UnknownQuestionnaireError
 */
export async function saveAnswers(ctx: Context, viewer: Viewer, save: Save): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const exchange = await openExchange(ctx, viewer, save.exchange, tx);
    const { record, edition, standing } = exchange;
    if (!standing.roles.includes('REQUEST_HANDLER')) throw new AccessError('FORBIDDEN');
    if (record.revision !== save.baseRevision) throw new ConflictError(record.revision);
    const key = keyOf(record, ctx.vault);
    if (!key) throw new AccessError('NOT_FOUND');

    const editable = editableForms(exchange);
    const all = answersOf(ctx, exchange);
    // What is locked by an answer that the viewer does not see is not: the refusal would tell it.
    const { hidden } = redact(exchange, all);
    const before = { answers: all, hidden, asked: record.asked, editable, by: viewer.name, ...moment(ctx) };
    const changes = changesOf(save.answers, edition, ctx.editions.liveOf(edition.compiled.line));
    const { answers, asked } = applyChanges(edition, changes, before);
    await checkFiles(tx, edition.compiled, answers, record.id);

    // The revision is compared again by the database: of two that read the same one, one wins.
    const { count } = await tx.exchange.updateMany({
      where: { id: record.id, revision: save.baseRevision },
      data: { asked: [...asked], revision: { increment: 1 }, lastActivityAt: ctx.now() },
    });
    if (count === 0) throw new ConflictError(save.baseRevision + 1);
    await storeSheets(tx, edition.compiled, answers, { exchangeId: record.id, forms: editable, key });
    const items = [...new Set([...changes.operations.map(({ path }) => path), ...(changes.asked ?? [])])];
    await recordChange(tx, viewer, { exchangeId: record.id, operation: 'SAVE', items, at: ctx.now() });
  });
}

/** The forms that the viewer may change now. */
export function editableForms({ workflow, record, standing, frozen }: OpenedExchange): string[] {
  return mayEdit(workflow, record.state, standing).filter((form) => !frozen.includes(form));
}
