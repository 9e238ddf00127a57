// Control characters other than tab and line breaks have no place in an answer and break exports; halves of
// characters (lone surrogates) are refused by the database.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\p{Cs}]/u;

/**
 * A text as it is kept: white space at the ends dropped, line breaks as `\n`, Unicode composed (NFC). Undefined when it
 * has control characters, or several lines where there is one.
 */
export function cleanText(value: string, multiline = false): string | undefined {
  const clean = value.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return CONTROL.test(clean) || (!multiline && clean.includes('\n')) ? undefined : clean;
}
