import { IntlMessageFormat } from 'intl-messageformat';

/** A placeholder's name: a word, or words joined by dots, up to the comma or brace that ends it. */
export const ARGUMENT = /\{\s*([A-Za-z]\w*(?:\.\w+)*)(?=\s*[,}])/g;

/**
 * Parses an ICU message whose placeholders may be paths of answers.
 *
 * @throws SyntaxError when the text is not a valid ICU message
 */
export function parseMessage(text: string, language: string): IntlMessageFormat {
  const icu = text.replaceAll(ARGUMENT, (match, name: string) => match.replace(name, icuName(name)));
  return new IntlMessageFormat(icu, language, undefined, { ignoreTag: true });
}

/** A path as ICU takes it: no dots. Keys have no underscore, so the mapping is one to one. */
export function icuName(path: string): string {
  return path.replaceAll('.', '_');
}
