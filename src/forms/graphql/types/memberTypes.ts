import { type Compiled, codeListOf, isComputed, isQuestion, isRepeat, type Node } from '../../definition/compile.ts';
import type { ComputedItem } from '../../definition/types.ts';
import type { TypePair } from '../../itemTypes/itemType.ts';
import { itemTypeOf } from '../../itemTypes/itemTypes.ts';
import { operationName, patchName } from '../names.ts';
import type { TypeDefinition } from './definition.ts';
import { listType } from './listType.ts';

const COMPUTED: Readonly<Record<ComputedItem['of'], string>> = {
  boolean: 'Boolean',
  integer: 'Int',
  decimal: 'Decimal',
  date: 'Date',
  text: 'String',
};

/**
 * The GraphQL types of a node, as an answer and in a patch. A computed value has no place in patches: its input means
 * nothing.
 *
 * @param types enums of code lists are added to these
 */
export function memberTypes(compiled: Compiled, node: Node, types: Map<string, TypeDefinition>): TypePair {
  if (isComputed(node)) return { output: COMPUTED[node.item.of], input: '' };
  const { item } = node;
  if (item.type === 'reference') {
    const row = compiled.nodes.get(item.to)?.typeName ?? 'ID';
    return item.many ? { output: `[${row}!]!`, input: '[ID!]' } : { output: row, input: 'ID' };
  }
  if (isQuestion(node)) {
    const list = codeListOf(compiled, node);
    return itemTypeOf(node.item).graphql(list && listType(compiled, list, types), node.item);
  }
  const typeName = node.typeName ?? '';
  if (isRepeat(node)) return { output: `[${typeName}!]!`, input: `[${operationName(typeName)}!]` };
  return { output: typeName, input: patchName(typeName) };
}
