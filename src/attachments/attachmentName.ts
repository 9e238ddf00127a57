import { openText, type Vault } from '../vault/vault.ts';

/** What the sealed parts of an attachment are bound to. */
export function attachmentContext(part: 'name' | 'content', id: string): string {
  return `attachment ${part} ${id}`;
}

/** The file's name; null when the key of its exchange was destroyed. */
export function attachmentName(
  attachment: { id: string; sealedName: Uint8Array; exchange: { wrappedKey: Uint8Array | null } },
  vault: Vault,
): string | null {
  const { wrappedKey } = attachment.exchange;
  if (!wrappedKey) return null;
  return openText(vault.unwrap(wrappedKey), attachment.sealedName, attachmentContext('name', attachment.id));
}
