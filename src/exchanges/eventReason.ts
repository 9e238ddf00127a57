import { openText, type Vault } from '../vault/vault.ts';
import { keyOf } from './answersOf.ts';
import type { OpenedExchange } from './openExchange.ts';

/** What a sealed reason is bound to. */
export function reasonContext(exchangeId: string): string {
  return `reason ${exchangeId}`;
}

/** The reason that was given for an action; null without a need to know personal data, or once erased. */
export function eventReason({ record, standing }: OpenedExchange, sealed: Uint8Array, vault: Vault): string | null {
  const key = standing.roles.includes('REQUEST_HANDLER') ? keyOf(record, vault) : null;
  return key && openText(key, sealed, reasonContext(record.id));
}
