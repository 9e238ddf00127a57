import type { Evaluation } from '../answers/evaluation/evaluation.ts';
import type { Value } from '../answers/values.ts';
import { type Compiled, codeListOf, isComputed, isQuestion, isVariant, type Node } from '../definition/compile.ts';
import type { Question } from '../definition/types.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { formatMessage, placeholdersOf } from './formatMessage.ts';
import { localeOf } from './languages.ts';
import { optionLabel } from './optionLabel.ts';
import { type FoundText, textIn } from './textIn.ts';

/**
 * A text of an item (`label`, `hint`), with the answers that its placeholders name. The evaluation must be the
 * reader's own, redacted one: what the reader may not see stands as an ellipsis here too.
 */
export function itemText(evaluation: Evaluation, node: Node, part: string, language: string): FoundText | null {
  return messageText(evaluation, `${node.textKey}.${part}`, language, []);
}

/** A text of the questionnaire by key, with the answers that its placeholders name. */
export function messageText(
  evaluation: Evaluation,
  key: string,
  language: string,
  rows: readonly string[],
): FoundText | null {
  const { compiled } = evaluation.situation;
  const found = textIn(compiled.source.texts, key, language);
  if (!found) return null;
  const values: Record<string, string | undefined> = {};
  for (const path of placeholdersOf(found.text)) {
    const node = compiled.nodes.get(path);
    const value = node && evaluation.answer(node, rows);
    if (node && value !== undefined) values[path] = valueText(compiled, node, value, found.language);
  }
  return { ...found, text: formatMessage(found.text, found.language, values) };
}

/** An answer as words of a language. */
export function valueText(compiled: Compiled, node: Node, value: Value, language: string): string {
  const list = codeListOf(compiled, node);
  if (list) {
    const codes = Array.isArray(value) ? value : [String(value)];
    const labels = codes.map((code) => optionLabel(list, compiled.source.texts, code, language));
    return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(labels);
  }
  if (isVariant(node)) return alternativeText(compiled, node, String(value), language);
  const item = questionLike(node);
  return (item && itemTypeOf(item).display?.(value, item, localeOf(language))) ?? String(value);
}

function alternativeText({ source }: Compiled, node: Node, key: string, language: string): string {
  const chosen = node.children.find(({ item }) => item.key === key);
  return (chosen && textIn(source.texts, `${chosen.textKey}.label`, language)?.text) ?? key;
}

// A computed value reads as the answer of a question of its kind would.
function questionLike(node: Node): Question | undefined {
  if (isQuestion(node)) return node.item;
  if (!isComputed(node)) return undefined;
  const { key, of: type, scale = 0 } = node.item;
  if (type === 'decimal') return { key, type, scale };
  return type === 'text' ? { key, type, maxLength: 0 } : { key, type };
}
