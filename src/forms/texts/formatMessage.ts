import type { IntlMessageFormat } from 'intl-messageformat';

import { ARGUMENT, icuName, parseMessage } from './parseMessage.ts';

const compiled = new Map<string, IntlMessageFormat>();

/** What a text's placeholders stand for; a missing one reads as an ellipsis. */
export type Arguments = Readonly<Record<string, string | number | undefined>>;

/** Names of the placeholders of a text, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(ARGUMENT)].map(([, name]) => name ?? ''))];
}

/**
 * Formats an ICU message. Placeholders may be paths of answers (`{request.holder.familyName}`).
 *
 * @throws SyntaxError when the text is not a valid ICU message
 */
export function formatMessage(text: string, language: string, values: Arguments = {}): string {
  if (!text.includes('{') && !text.includes("'")) return text;
  const formatter = formatterOf(text, language);
  const safe = Object.fromEntries(placeholdersOf(text).map((name) => [icuName(name), values[name] ?? '…']));
  return String(formatter.format(safe));
}

// Parsing costs a hundred times more than formatting; texts are few and live as long as their edition.
function formatterOf(text: string, language: string): IntlMessageFormat {
  const key = `${language}\n${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const formatter = parseMessage(text, language);
  if (compiled.size > MOST_COMPILED) compiled.clear();
  compiled.set(key, formatter);
  return formatter;
}

const MOST_COMPILED = 20_000;
