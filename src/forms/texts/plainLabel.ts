import type { Compiled, Node } from '../definition/compile.ts';
import { formatMessage } from './formatMessage.ts';
import { type FoundText, textIn } from './textIn.ts';

/** The label of an item without any answer: what it quotes from answers stands as an ellipsis. */
export function plainLabel({ source }: Compiled, { textKey }: Node, language: string): FoundText | null {
  const found = textIn(source.texts, `${textKey}.label`, language);
  return found && { ...found, text: formatMessage(found.text, found.language) };
}
