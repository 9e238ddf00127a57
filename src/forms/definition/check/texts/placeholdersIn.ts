import { parseMessage } from '../../../texts/parseMessage.ts';

/** How a message uses an answer: as it is, to choose between wordings, by number, or formatted by ICU itself. */
export type Use = 'plain' | 'select' | 'plural' | 'formatted';

/** An answer's place in a message. */
export interface Placeholder {
  readonly path: string;
  readonly use: Use;
}

// The kinds of parts of a parsed ICU message that name an argument.
const USES: ReadonlyMap<number, Use> = new Map([
  [1, 'plain'],
  [2, 'formatted'],
  [3, 'formatted'],
  [4, 'formatted'],
  [5, 'select'],
  [6, 'plural'],
]);

/**
 * The placeholders of a message, those inside its alternatives too.
 *
 * @throws Error when the text is not a valid ICU message
 */
export function placeholdersIn(text: string, language: string): Placeholder[] {
  // Parsing takes most of the checker's time, and most texts have nothing to parse.
  if (!/[{}]/.test(text)) return [];
  const found: Placeholder[] = [];
  visit(parseMessage(text, language).getAst());
  return found;

  function visit(parts: readonly Part[]): void {
    for (const part of parts) {
      const use = USES.get(part.type);
      if (use) found.push({ path: String(part.value).replaceAll('_', '.'), use });
      for (const { value } of Object.values(part.options ?? {})) visit(value);
    }
  }
}

/** As much of a part of a parsed message as is looked at. */
interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}
