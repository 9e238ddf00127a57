import type { Annotation } from '../../answers/annotations.ts';
import type { FieldClass, Node } from '../../definition/compile.ts';
import type { Item } from '../../definition/types.ts';

/** Tells tools where a compiled field comes from, and how sensitive it is. */
export const ITEM_DIRECTIVE = `
"""The item behind a field: key of its texts, sensitivity, provisions, number of the question, first version, unit."""
directive @item(
  "Key of its texts: of a label with \`.label\` after it." key: String!
  "How sensitive its answer is." class: FieldClass = CASE
  "Ids of provisions in the questionnaire's legal basis." legal: [String!]
  "Number of the question." ref: String
  "The first version that has it." since: String
  "Unit of a quantity, as Intl names it." unit: String
) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION`;

const PERSONAL: readonly Item['type'][] = ['file', 'declaration'];

/** The `@item` of a node, or of what is said beside its answer. */
export function itemDirective(node: Node, annotation?: Annotation): string {
  const { item } = node;
  const parts = [`key: ${JSON.stringify(annotation ? `${node.textKey}#${annotation}` : node.textKey)}`];
  const fieldClass = markedClass(node, annotation);
  if (fieldClass !== 'CASE') parts.push(`class: ${fieldClass}`);
  if (item.legal?.length) parts.push(`legal: ${JSON.stringify(item.legal)}`);
  if (item.ref) parts.push(`ref: ${JSON.stringify(item.ref)}`);
  if (item.since) parts.push(`since: ${JSON.stringify(item.since)}`);
  if (item.type === 'quantity' && !annotation) parts.push(`unit: ${JSON.stringify(item.unit)}`);
  return `@item(${parts.join(', ')})`;
}

// The type of a module is shared, so its marks are those inside the module, not those of the place of use.
function markedClass(node: Node, annotation: Annotation | undefined): FieldClass {
  // Free text and files count as personal, whatever the question beside which they stand.
  let isPersonal = annotation === 'other' || annotation === 'evidence';
  for (let at: Node | null = node; at && (at === node || at.item.type !== 'use'); at = at.parent) {
    if (at.item.sensitive) return 'SENSITIVE';
    isPersonal ||= at.item.personalData === true || PERSONAL.includes(at.item.type);
  }
  return isPersonal ? 'PERSONAL' : 'CASE';
}
