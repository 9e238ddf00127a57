import type { ItemView } from '../src/exchanges/formView.ts';
import { offeredOptions } from '../src/forms/answers/evaluation/offeredOptions.ts';
import { codeListOf, isRepeat, isVariant, type Node } from '../src/forms/definition/compile.ts';
import type { CodeListDefinition, CodeListOption } from '../src/forms/definition/types.ts';
import { MOST_ENUM_OPTIONS } from '../src/forms/graphql/names.ts';
import { fold } from '../src/forms/texts/fold.ts';
import { itemText, valueText } from '../src/forms/texts/itemText.ts';
import { localeOf } from '../src/forms/texts/languages.ts';
import { optionLabel } from '../src/forms/texts/optionLabel.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { rowsOf } from './itemRow.ts';
import type { OptionShape } from './option.ts';

/** What can be chosen as the answer to an item; null when nothing is, or too much for a list. */
export function optionsOf(view: ItemView): OptionShape[] | null {
  const options = allOptions(view);
  return options === null || options.length > MOST_ENUM_OPTIONS ? null : options;
}

/** All that can be chosen and has a text in its label or code, sorted by label as the language sorts. */
export function findOptions(view: ItemView, search: string): OptionShape[] {
  const wanted = fold(search);
  const { compare } = new Intl.Collator(localeOf(view.form.language));
  return (allOptions(view) ?? [])
    .filter(({ code, label }) => fold(label).includes(wanted) || fold(code).includes(wanted))
    .sort((a, b) => compare(a.label, b.label));
}

// What was chosen and is not offered any more stands at the end: a screen that left it out would lose the answer.
function allOptions(view: ItemView): OptionShape[] | null {
  const { form, node, rows, value } = view;
  if (isVariant(node)) return node.children.map((child) => ({ code: child.item.key, label: labelOf(view, child) }));
  if (node.item.type === 'reference') return rowOptions(view, node.item.to);
  const list = codeListOf(form.compiled, node);
  if (!list) return null;
  const offered = offeredOptions(form.evaluation, node, rows);
  const chosen = list.options.filter((option) => [value].flat().includes(option.code) && !offered.includes(option));
  return [
    ...offered.map((option) => optionIn(view, list, option)),
    ...chosen.map((option) => ({ ...optionIn(view, list, option), isOffered: false })),
  ];
}

/** Reasons that may be given instead of an answer. */
export function absentOptions({ form, node: { item } }: ItemView): OptionShape[] {
  const reasons = 'absent' in item ? (item.absent ?? []) : [];
  return reasons.map((code) => ({ code, label: messageOf(`absent.${code}`, form.language) }));
}

/** Reasons for which an answer may be kept from the other side. */
export function withholdOptions(view: ItemView): OptionShape[] {
  const { item } = view.node;
  const reasons = 'withhold' in item ? item.withhold?.reasons : undefined;
  const list = reasons === undefined ? undefined : view.form.compiled.source.codeLists[reasons];
  return list ? list.options.map((option) => optionIn(view, list, option)) : [];
}

function optionIn(
  { form }: ItemView,
  list: CodeListDefinition,
  { code, exclusive, other }: CodeListOption,
): OptionShape {
  const label = optionLabel(list, form.compiled.source.texts, code, form.language);
  return { code, label, isExclusive: exclusive === true, isOther: other === true };
}

/** An answer in words of the form's language. */
export function displayOf(view: ItemView): string | null {
  const { form, node, value } = view;
  if (value === undefined) return null;
  if (node.item.type !== 'reference') return valueText(form.compiled, node, value, form.language);
  const labels = new Map(rowOptions(view, node.item.to).map(({ code, label }) => [code, label]));
  const named = [value].flat().map((row) => labels.get(String(row)) ?? '…');
  return new Intl.ListFormat(localeOf(form.language), { type: 'conjunction' }).format(named);
}

function rowOptions(view: ItemView, path: string): OptionShape[] {
  const list = view.form.compiled.nodes.get(path);
  if (!list || !isRepeat(list)) return [];
  return rowsOf(view, list).map(({ id, label }) => ({ code: id, label }));
}

function labelOf({ form }: ItemView, node: Node): string {
  return itemText(form.evaluation, node, 'label', form.language)?.text ?? node.item.key;
}
