import { type Compiled, isQuestion, isRepeat, type Node } from '../definition/compile.ts';
import type { Operation } from './applyPatch.ts';

/** A typed patch as GraphQL hands it over: nested as the questionnaire is. */
export type TypedPatch = { readonly [key: string]: unknown };

/**
 * Turns a typed patch (`RecognitionV1Patch`) into operations. Absent keeps, null clears, rows change through
 * `add`, `update`, `remove` and `move`.
 *
 * @param newRowId makes the id of an added row
 */
export function flattenPatch(compiled: Compiled, patch: TypedPatch, newRowId: () => string): Operation[] {
  const operations: Operation[] = [];
  for (const [key, inner] of Object.entries(patch)) {
    const nodes = compiled.forms.get(key)?.nodes ?? [];
    if (inner === undefined) continue;
    if (inner === null) for (const { path } of nodes) operations.push({ op: 'clear', path });
    else flattenInto(operations, nodes, inner as TypedPatch, key, newRowId);
  }
  return operations;
}

function flattenInto(
  operations: Operation[],
  nodes: readonly Node[],
  patch: TypedPatch,
  prefix: string,
  newRowId: () => string,
): void {
  for (const [key, value] of Object.entries(patch)) {
    const path = `${prefix}.${key}`;
    const node = nodes.find(({ item }) => item.key === key);
    if (value === undefined) continue;
    if (value === null) operations.push({ op: 'clear', path });
    // The schema may know items that the exchange's older edition does not have: applying refuses them.
    else if (!node || isQuestion(node)) operations.push({ op: 'set', path, value });
    else if (isRepeat(node)) flattenRows(operations, node, value as readonly RowChange[], path, newRowId);
    else flattenInto(operations, node.children, value as TypedPatch, path, newRowId);
  }
}

interface RowChange {
  add?: TypedPatch;
  update?: { row: string; patch: TypedPatch };
  remove?: string;
  move?: { row: string; position: number };
}

function flattenRows(
  operations: Operation[],
  node: Node,
  changes: readonly RowChange[],
  path: string,
  newRowId: () => string,
): void {
  for (const { add, update, remove, move } of changes) {
    if (add) {
      const row = newRowId();
      operations.push({ op: 'addRow', path, row });
      flattenInto(operations, node.children, add, `${path}[${row}]`, newRowId);
    }
    if (update) flattenInto(operations, node.children, update.patch, `${path}[${update.row}]`, newRowId);
    if (remove) operations.push({ op: 'removeRow', path, row: remove });
    if (move) operations.push({ op: 'moveRow', path, row: move.row, position: move.position });
  }
}
