import type { Value } from '../../forms/answers/values.ts';
import { openText, sealText } from '../../vault/vault.ts';

/** An answer of a draft that its newer edition has no place for, as it is kept beside the form. */
export interface StoredAtticEntry {
  /** Id of the edition on which it was given: that one knows the question. */
  readonly edition: string;
  /** Address in that edition. */
  readonly path: string;
  readonly value: Value;
}

/** A form of an exchange, and the exchange's key. */
export interface AtticPlace {
  readonly exchangeId: string;
  readonly form: string;
  readonly key: Buffer;
}

/** Encrypts the attic of a form. All of it counts as personal: it is kept for a while, for one reader. */
export function sealAttic(entries: readonly StoredAtticEntry[], at: AtticPlace): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealText(at.key, JSON.stringify(entries), contextOf(at)));
}

/** The attic of a form; nothing when there is none. */
export function openAttic(sealed: Uint8Array | null, at: AtticPlace): StoredAtticEntry[] {
  return sealed ? JSON.parse(openText(at.key, sealed, contextOf(at))) : [];
}

function contextOf({ exchangeId, form }: AtticPlace): string {
  return `attic ${exchangeId} ${form}`;
}
