import type { AnswerSheet } from '../../prisma/client/client.ts';
import { fieldAt } from '../forms/answers/annotations.ts';
import type { Answers, Value } from '../forms/answers/values.ts';
import type { Compiled } from '../forms/definition/compile.ts';
import { openText, sealText } from '../vault/vault.ts';

/** The stored shape of a form's answers. */
export type SheetData = Pick<AnswerSheet, 'open' | 'sealed' | 'sealedPaths'>;

/**
 * Splits the answers of a form by field class: ordinary ones in the clear, personal and sensitive ones encrypted
 * under the exchange's key and bound to this exchange and form.
 */
export function sealSheet(compiled: Compiled, answers: Answers, at: SheetPlace): SheetWrite {
  const open: Record<string, Value> = {};
  const secret: Record<string, Value> = {};
  for (const [address, value] of answers) {
    const field = fieldAt(compiled, address);
    if (field?.node.form !== at.form) continue;
    if (field.fieldClass === 'CASE') open[address] = value;
    else secret[address] = value;
  }
  const sealedPaths = Object.keys(secret);
  const sealed = sealedPaths.length > 0 ? sealText(at.key, JSON.stringify(secret), contextOf(at)) : null;
  return { open: JSON.parse(JSON.stringify(open)), sealed: sealed && new Uint8Array(sealed), sealedPaths };
}

/** Puts the answers of a form together again; without the key (erased) only the ordinary ones. */
export function openSheet(sheet: SheetData, at: Omit<SheetPlace, 'key'> & { key: Buffer | null }): Answers {
  const open = Object.entries(sheet.open as Record<string, Value>);
  if (!sheet.sealed || !at.key) return new Map(open);
  const secret: Record<string, Value> = JSON.parse(openText(at.key, sheet.sealed, contextOf(at)));
  return new Map([...open, ...Object.entries(secret)]);
}

interface SheetPlace {
  exchangeId: string;
  form: string;
  key: Buffer;
}

interface SheetWrite {
  open: Record<string, never>;
  sealed: Uint8Array<ArrayBuffer> | null;
  sealedPaths: string[];
}

// An encrypted sheet cannot be opened as that of another exchange or form.
function contextOf({ exchangeId, form }: Pick<SheetPlace, 'exchangeId' | 'form'>): string {
  return `answers ${exchangeId} ${form}`;
}
