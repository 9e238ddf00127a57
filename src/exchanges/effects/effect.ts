import type { Context } from '../../context.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Viewer } from '../../users/viewer.ts';
import type { ActionInput } from '../actionInput.ts';
import type { OpenedExchange } from '../openExchange.ts';

/** The action that effects belong to. */
export interface Performed {
  readonly ctx: Context;
  readonly tx: Transaction;
  /** As it was before the action. */
  readonly exchange: OpenedExchange;
  readonly input: ActionInput & { readonly action: string };
  /** Data key of the exchange. */
  readonly key: Buffer;
  readonly at: Date;
  readonly viewer: Viewer;
}

/** What an action brings about besides the new state, in the same transaction. */
export type EffectFunction = (performed: Performed, argument: string) => Promise<void>;
