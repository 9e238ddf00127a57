import { recordAction } from '../../audit/recordAction.ts';
import type { Context } from '../../context.ts';
import type { Edition } from '../../editions/editions.ts';
import { AccessError } from '../../errors.ts';
import type { Viewer } from '../../users/viewer.ts';
import { mayEdit } from '../../workflow/mayEdit.ts';
import { keyOf } from '../answersOf.ts';
import { ConflictError, DraftNotMigratableError } from '../errors.ts';
import { type OpenedExchange, openExchange } from '../openExchange.ts';
import { editableForms } from '../saveAnswers.ts';
import { storeSheets } from '../storeSheets.ts';
import { isDraft, newerEdition } from './newerEdition.ts';
import { planMigration } from './planMigration.ts';
import { storeAttic } from './storeAttic.ts';

/** A wish to take a draft to the newest edition of its questionnaire. */
export interface MigrationWish {
  exchange: string;
  /** The revision that the client has seen. */
  revision: number;
  /** The version that the user was shown, when it is to be that one or none. */
  version?: string | null;
}

/**
 * Takes a draft to the newest edition of its line, with its answers; those without a place there go to its attic.
 * Nothing does this but a user's own wish.
 *
 * @throws AccessError NOT_FOUND, FORBIDDEN without the handler's role; ConflictError; DraftNotMigratableError
 */
export async function migrateDraft(ctx: Context, viewer: Viewer, wish: MigrationWish): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const exchange = await openExchange(ctx, viewer, wish.exchange, tx);
    const { record, edition, standing } = exchange;
    if (!standing.roles.includes('REQUEST_HANDLER')) throw new AccessError('FORBIDDEN');
    if (record.revision !== wish.revision) throw new ConflictError(record.revision);
    const to = targetOf(ctx, exchange, wish);
    const key = keyOf(record, ctx.vault);
    if (!key) throw new AccessError('NOT_FOUND');

    const { answers, asked, attic } = await planMigration(ctx, tx, exchange, to);
    const at = ctx.now();
    const { count } = await tx.exchange.updateMany({
      where: { id: record.id, revision: wish.revision },
      data: { editionId: to.id, asked: [...asked], revision: { increment: 1 }, lastActivityAt: at },
    });
    if (count === 0) throw new ConflictError(wish.revision + 1);
    const forms = [...new Set([...editableForms(exchange), ...record.sheets.map(({ form }) => form)])];
    await storeSheets(tx, to.compiled, answers, { exchangeId: record.id, forms, key });
    await storeAttic(
      tx,
      exchange,
      attic.map(({ path, value }) => ({ edition: edition.id, path, value })),
      key,
    );
    const { state } = record;
    const step = { exchangeId: record.id, action: 'MIGRATE', fromState: state, toState: state, part: partOf(exchange) };
    await recordAction(tx, viewer, { ...step, sequence: record._count.events + 1, sealedReason: null, at });
  });
}

function targetOf({ editions }: Context, exchange: OpenedExchange, { version }: MigrationWish): Edition {
  if (!isDraft(exchange) || editableForms(exchange).length === 0) throw new DraftNotMigratableError('NOT_A_DRAFT');
  const newest = newerEdition(editions, exchange);
  if (!newest) throw new DraftNotMigratableError('NO_NEWER_EDITION');
  if (version && version !== newest.version) throw new DraftNotMigratableError('OTHER_EDITION');
  return newest;
}

// The part in which the viewer's authority holds the draft.
function partOf({ workflow, record, standing: { parts, roles } }: OpenedExchange): string {
  return parts.find((part) => mayEdit(workflow, record.state, { parts: [part], roles }).length > 0) ?? '';
}
