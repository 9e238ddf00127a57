import type { Compiled, Node } from '../definition/compile.ts';
import { formatMessage } from '../texts/formatMessage.ts';
import { textIn } from '../texts/textIn.ts';
import { quoted } from './quoted.ts';
import type { Telling } from './telling.ts';

/**
 * The label of an item in quotation marks. Answers that it quotes read as an ellipsis: a sentence is about the
 * definition. A label that several items have is followed by what it stands under, unless it stands beside the rule.
 */
export function nameOf(node: Node, telling: Telling): string {
  const { compiled, language, say } = telling;
  const name = quoted(labelOf(compiled, node, language), say);
  if (!node.parent || isNear(node, telling) || isAlone(compiled, node, language)) return name;
  return say('under', { a: name, b: quoted(labelOf(compiled, node.parent, language), say) });
}

function labelOf({ source }: Compiled, node: Node, language: string): string {
  const found = textIn(source.texts, `${node.textKey}.label`, language);
  if (!found) return node.item.key;
  // A family name after a given name: one ellipsis says as much. A plural of no number is no number.
  return formatMessage(found.text, found.language)
    .replaceAll('NaN', '…')
    .replaceAll(/…(?:\s+…)+/g, '…');
}

function isNear({ parent }: Node, { at, scope }: Telling): boolean {
  if (parent && scope.repeats.includes(parent)) return true;
  for (let around = at; around; around = around.parent) if (around === parent) return true;
  return false;
}

function isAlone(compiled: Compiled, node: Node, language: string): boolean {
  const label = labelOf(compiled, node, language);
  for (const other of compiled.nodes.values()) {
    if (other !== node && labelOf(compiled, other, language) === label) return false;
  }
  return true;
}
