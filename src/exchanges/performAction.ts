import { recordAction } from '../audit/recordAction.ts';
import { type Context, today } from '../context.ts';
import type { Transaction } from '../database/transaction.ts';
import { AccessError } from '../errors.ts';
import type { Viewer } from '../users/viewer.ts';
import { sealText } from '../vault/vault.ts';
import { availableActions } from '../workflow/availableActions.ts';
import { type Move, transition } from '../workflow/transition.ts';
import { type ActionInput, checkInput } from './actionInput.ts';
import { keyOf } from './answersOf.ts';
import { EFFECTS } from './effects/effects.ts';
import { ActionNotAvailableError, ConflictError, InvalidAnswersError, InvalidInputError } from './errors.ts';
import { reasonContext } from './eventReason.ts';
import { formIssues } from './formView.ts';
import { type OpenedExchange, openExchange } from './openExchange.ts';
import { readingOf } from './readingOf.ts';

/** An action that a viewer wants to perform on an exchange. */
export interface ActionWish extends ActionInput {
  exchange: string;
  /** The revision that the client has seen. */
  revision: number;
  action: string;
}

/**
 * Moves an exchange along its workflow. State, history, audit, deadlines and queued jobs are stored together or not at
 * all; of two actions on the same revision one wins.
 *
 * @throws AccessError NOT_FOUND; ConflictError; ActionNotAvailableError; InvalidInputError; InvalidAnswersError
 */
export async function performAction(ctx: Context, viewer: Viewer, wish: ActionWish): Promise<void> {
  await ctx.db.prisma.$transaction(async (tx) => {
    const exchange = await openExchange(ctx, viewer, wish.exchange, tx);
    const { record } = exchange;
    if (record.revision !== wish.revision) throw new ConflictError(record.revision);
    const { move, part } = decide(exchange, wish);
    const key = keyOf(record, ctx.vault);
    if (!key) throw new AccessError('NOT_FOUND');
    checkInput(wish, inputsOf(exchange, wish.action), today(ctx));
    checkForm(ctx, exchange, wish.action);

    const at = ctx.now();
    const { count } = await tx.exchange.updateMany({
      where: { id: record.id, revision: wish.revision },
      data: { state: move.state, revision: { increment: 1 }, lastActivityAt: at },
    });
    if (count === 0) throw new ConflictError(wish.revision + 1);

    const sealedReason = wish.reason ? new Uint8Array(sealText(key, wish.reason, reasonContext(record.id))) : null;
    const step = { exchangeId: record.id, action: wish.action, fromState: record.state, toState: move.state, part };
    await recordAction(tx, viewer, { ...step, sequence: record._count.events + 1, sealedReason, at });
    await runEffects(ctx, tx, exchange, wish, move, { key, at, viewer });
  });
}

// An authority may have several parts: the action is done in the one that may do it.
function decide({ workflow, record, standing }: OpenedExchange, wish: ActionWish): { move: Move; part: string } {
  const { roles, parts } = standing;
  const attempts = parts.map((part) => ({
    part,
    result: transition(workflow, record.state, wish.action, { part, roles, input: { ...wish } }),
  }));
  for (const { part, result } of attempts) if (!('refused' in result)) return { move: result, part };
  for (const { result } of attempts) {
    if ('missing' in result) {
      throw new InvalidInputError(result.missing.map((input) => ({ input, problem: 'MISSING' })));
    }
  }
  const available = availableActions(workflow, record.state, standing).map(({ action }) => action);
  const [first] = attempts;
  const refusal = first && 'refused' in first.result ? first.result.refused : 'NOT_AVAILABLE';
  throw new ActionNotAvailableError(refusal === 'INPUT_MISSING' ? 'NOT_AVAILABLE' : refusal, available);
}

function inputsOf({ workflow, record }: OpenedExchange, action: string): string[] {
  const { input = [], optionalInput = [] } = workflow.states[record.state]?.on?.[action] ?? {};
  return [...input, ...optionalInput];
}

function checkForm(ctx: Context, exchange: OpenedExchange, action: string): void {
  const { workflow, record } = exchange;
  const form = workflow.states[record.state]?.on?.[action]?.needsForm;
  if (!form) return;
  // Nobody is held to what they cannot see: the refusal would tell it.
  const { evaluation, hidden } = readingOf(ctx, exchange);
  const seen = { compiled: exchange.edition.compiled, key: form, evaluation, hidden };
  const issues = formIssues(seen).filter(({ severity }) => severity === 'error');
  if (issues.length > 0) throw new InvalidAnswersError(issues, seen);
}

async function runEffects(
  ctx: Context,
  tx: Transaction,
  exchange: OpenedExchange,
  input: ActionInput & { action: string },
  move: Move,
  { key, at, viewer }: { key: Buffer; at: Date; viewer: Viewer },
): Promise<void> {
  for (const effect of move.effects) {
    const argument = 'argument' in effect ? effect.argument : '';
    await EFFECTS[effect.effect]({ ctx, tx, exchange, input, key, at, viewer }, argument);
  }
}
