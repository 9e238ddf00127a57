import type { Say } from './phrases.ts';

// Quotation marks of any language, with what they enclose.
const QUOTATION = /[“”]([^“”„]*)”|„([^“”„]*)[“”]|“([^“”„]*)“|«\s?([^«»]*?)\s?»/g;

/** A text in the quotation marks of the language; those inside it become the inner ones. */
export function quoted(text: string, say: Say): string {
  const inside = text.replaceAll(QUOTATION, (_, ...found: unknown[]) => {
    const a = found.slice(0, 4).find((one) => typeof one === 'string');
    return say('quoteInside', { a: String(a) });
  });
  return say('quote', { a: inside });
}
