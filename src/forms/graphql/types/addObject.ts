import { type Compiled, isGroup, isQuestion, isRepeat, isVariant, type Node } from '../../definition/compile.ts';
import { isReadable } from '../isReadable.ts';
import { isWritable } from '../isWritable.ts';
import { NOTHING, operationName, patchName, rowPatchName } from '../names.ts';
import { annotationMembers } from './annotationMembers.ts';
import type { Member, TypeDefinition } from './definition.ts';
import { deprecation } from './deprecation.ts';
import { itemDirective } from './itemDirective.ts';
import { memberTypes } from './memberTypes.ts';
import { ownerOf } from './ownerOf.ts';
import { sourceText } from './sourceText.ts';

/** What an object of answers is made of: a form, or a node with others inside. */
export interface ObjectSource {
  readonly typeName: string;
  readonly description: string;
  /** Null for a form. */
  readonly node: Node | null;
  readonly nodes: readonly Node[];
}

const member = (type: string, description = ''): Member => ({ type, description, directives: '' });
const ROW = ['row', member('ID!', 'The id of the row.')] as const;
const NOTHING_INSIDE = [NOTHING, member('Boolean', 'Nothing is asked here.')] as const;

/**
 * Adds the type of an object of answers, that of patches of it, and those of everything inside. Every answer is
 * nullable: unanswered, not relevant, withheld and erased are all null.
 */
export function addObject(types: Map<string, TypeDefinition>, compiled: Compiled, object: ObjectSource): void {
  const { typeName, description, node, nodes } = object;
  if (types.has(typeName)) return;
  const outputs = new Map<string, Member>(node && isRepeat(node) ? [ROW] : []);
  const inputs = new Map<string, Member>();
  const shared = { description, ...ownerOf(compiled, node) };
  // In its place before those inside, also while it is being filled.
  types.set(typeName, { ...shared, kind: 'type', name: typeName, members: outputs });
  types.set(patchName(typeName), { ...shared, kind: 'input', name: patchName(typeName), members: inputs });

  for (const child of nodes) addMembers(types, compiled, child, outputs, inputs);
  // The alternative of a variant and the row of a list exist even when nothing is asked in them.
  if (outputs.size === 0) outputs.set(...NOTHING_INSIDE);
  if (inputs.size === 0) inputs.set(...NOTHING_INSIDE);
}

function addMembers(
  types: Map<string, TypeDefinition>,
  compiled: Compiled,
  node: Node,
  outputs: Map<string, Member>,
  inputs: Map<string, Member>,
): void {
  if (!isReadable(node)) return;
  const { output, input } = memberTypes(compiled, node, types);
  const directives = [itemDirective(node), deprecation(node.item.retired)].filter(Boolean).join(' ');
  const shared = { description: sourceText(compiled, `${node.textKey}.label`), directives };
  outputs.set(node.item.key, { ...shared, type: output });
  if (isWritable(node)) inputs.set(node.item.key, { ...shared, type: input });
  if (isQuestion(node)) {
    for (const [name, out, into] of annotationMembers(compiled, node, types)) {
      outputs.set(name, out);
      inputs.set(name, into);
    }
  } else if (isVariant(node)) addVariant(types, compiled, node);
  else if (isGroup(node) || isRepeat(node)) addInside(types, compiled, node);
}

function addInside(types: Map<string, TypeDefinition>, compiled: Compiled, node: Node): void {
  const typeName = node.typeName ?? '';
  addObject(types, compiled, { typeName, description: titleOf(compiled, node), node, nodes: node.children });
  if (isRepeat(node)) addRowInputs(types, compiled, node);
}

function addRowInputs(types: Map<string, TypeDefinition>, compiled: Compiled, node: Node): void {
  const typeName = node.typeName ?? '';
  const owner = ownerOf(compiled, node);
  const [patch, rowPatch, name] = [patchName(typeName), rowPatchName(typeName), operationName(typeName)];
  const row = new Map([
    ['row', member('ID!', 'The id of the row: 1 to 40 letters, digits, - or _.')],
    ['patch', member(`${patch}!`, 'What changes in it.')],
  ]);
  types.set(rowPatch, {
    kind: 'input',
    name: rowPatch,
    description: 'A row, and what changes in it.',
    ...owner,
    members: row,
  });
  const changes = new Map([
    ['add', member(patch, 'A new row; the server makes its id.')],
    ['addAs', member(rowPatch, 'A new row with an id of your own, which references in the same patch can name.')],
    ['update', member(rowPatch, 'A row that is there.')],
    ['remove', member('ID', 'The id of a row that goes, with all its answers.')],
    ['move', member('RowMove', 'A row to another place.')],
  ]);
  types.set(name, { kind: 'oneOf', name, description: 'One change to the rows.', ...owner, members: changes });
}

function addVariant(types: Map<string, TypeDefinition>, compiled: Compiled, node: Node): void {
  const typeName = node.typeName ?? '';
  const shared = { description: titleOf(compiled, node), ...ownerOf(compiled, node) };
  const members = new Map(node.children.map((alternative) => [alternative.typeName ?? '', member('')]));
  types.set(typeName, { ...shared, kind: 'union', name: typeName, members });
  const input = patchName(typeName);
  const choices = node.children.map((alternative): [string, Member] => {
    const label = sourceText(compiled, `${alternative.textKey}.label`);
    return [alternative.item.key, member(patchName(alternative.typeName ?? ''), label)];
  });
  types.set(input, { ...shared, kind: 'oneOf', name: input, members: new Map(choices) });
  for (const alternative of node.children) addInside(types, compiled, alternative);
}

// The type of a module is shared, so its title is the module's, not the label of the place of use.
function titleOf(compiled: Compiled, node: Node): string {
  const module = node.item.type === 'use' && compiled.source.modules[node.item.module];
  if (!module) return sourceText(compiled, `${node.textKey}.label`);
  const line = `${module.id}.v${module.major}`;
  return sourceText(compiled, `${line}/title`) || `Answers of the module ${line}.`;
}
