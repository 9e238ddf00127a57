import { type Compiled, isGroup, isNote, isQuestion, isRepeat, isVariant, type Node } from '../definition/compile.ts';
import { annotationField, NOTHING } from '../graphql/names.ts';
import { addressOf } from './address.ts';
import { annotationOf, annotationsOf } from './annotations.ts';
import type { Operation } from './applyPatch.ts';
import { holdersOf } from './holdersOf.ts';

/** A typed patch as GraphQL hands it over: nested as the questionnaire is. */
export type TypedPatch = { readonly [key: string]: unknown };

interface RowChange {
  readonly add?: TypedPatch;
  readonly addAs?: { readonly row: string; readonly patch: TypedPatch };
  readonly update?: { readonly row: string; readonly patch: TypedPatch };
  readonly remove?: string;
  readonly move?: { readonly row: string; readonly position: number };
}

/** Where one stands: the address of what is around, the rows, and the lists that they are of. */
interface Place {
  readonly address: string;
  readonly rows: readonly string[];
  readonly lists: readonly Node[];
}

/**
 * Turns a typed patch (`RecognitionV1Patch`) into operations. Absent keeps, null clears, rows change through
 * `add`, `addAs`, `update`, `remove` and `move`. References are set last, so that they find the rows of the same patch.
 *
 * @param pinned the edition that the answers are of
 * @param newRowId makes the id of an added row
 * @param served the edition whose types the patch is of: the newest of the line
 */
export function flattenPatch(
  pinned: Compiled,
  patch: TypedPatch,
  newRowId: () => string,
  served: Compiled = pinned,
): Operation[] {
  const holderOf = holdersOf(pinned, served);
  const operations: Operation[] = [];
  const references: Operation[] = [];
  for (const [key, inner] of Object.entries(patch)) {
    const nodes = served.forms.get(key)?.nodes ?? [];
    if (inner === undefined) continue;
    if (inner === null) clearForm(key);
    else flatten(nodes, inner as TypedPatch, { address: key, rows: [], lists: [] });
  }
  return [...operations, ...references];

  function clearForm(form: string): void {
    for (const node of pinned.forms.get(form)?.nodes ?? []) {
      if (!isNote(node)) operations.push({ op: 'clear', path: node.path });
    }
  }

  function flatten(nodes: readonly Node[], patch: TypedPatch, at: Place): void {
    for (const [key, value] of Object.entries(patch)) {
      const node = nodes.find(({ item }) => item.key === key);
      if (value === undefined || key === NOTHING) continue;
      if (node) flattenOne(node, value, at);
      // Another questionnaire may share the type in a newer version: applying refuses what this one does not have.
      else say(annotationAddress(nodes, key, at) ?? `${at.address}.${key}`, value);
    }
  }

  function flattenOne(node: Node, value: unknown, at: Place): void {
    const holder = holderOf(node, at.lists);
    const path = holder ? addressOf(holder, at.rows) : `${at.address}.${node.item.key}`;
    if (isGroup(node) && !holder && value !== null) {
      flatten(node.children, value as TypedPatch, { ...at, address: path });
    } else if (!holder || value === null || isQuestion(node)) {
      say(path, value, node.item.type === 'reference' ? references : operations);
    } else if (isRepeat(node)) {
      for (const change of value as readonly RowChange[]) flattenRow(node, holder, path, change, at.rows);
    } else if (isVariant(node)) {
      flattenVariant(node, path, value as TypedPatch, at);
    } else flatten(node.children, value as TypedPatch, { ...at, address: path });
  }

  function flattenVariant(node: Node, path: string, patch: TypedPatch, at: Place): void {
    for (const [key, inner] of Object.entries(patch)) {
      if (inner === undefined || inner === null) continue;
      say(path, key);
      const alternative = node.children.find(({ item }) => item.key === key);
      flatten(alternative?.children ?? [], inner as TypedPatch, { ...at, address: `${path}.${key}` });
    }
  }

  function flattenRow(
    node: Node,
    holder: Node,
    path: string,
    { add, addAs, update, remove, move }: RowChange,
    rows: readonly string[],
  ): void {
    const added = add ? { row: newRowId(), patch: add } : addAs;
    if (added) operations.push({ op: 'addRow', path, row: added.row });
    const changed = added ?? update;
    if (changed) {
      const at = {
        address: `${path}[${changed.row}]`,
        rows: [...rows, changed.row],
        lists: [...holder.repeats, holder],
      };
      flatten(node.children, changed.patch, at);
    }
    if (remove) operations.push({ op: 'removeRow', path, row: remove });
    if (move) operations.push({ op: 'moveRow', path, row: move.row, position: move.position });
  }

  function annotationAddress(nodes: readonly Node[], key: string, at: Place): string | undefined {
    for (const node of nodes) {
      if (!isQuestion(node)) continue;
      const name = annotationsOf(node.item).find((annotation) => annotationField(node.item.key, annotation) === key);
      if (!name) continue;
      const holder = holderOf(node, at.lists);
      return annotationOf(holder ? addressOf(holder, at.rows) : `${at.address}.${node.item.key}`, name);
    }
    return undefined;
  }

  function say(path: string, value: unknown, into = operations): void {
    into.push(value === null ? { op: 'clear', path } : { op: 'set', path, value });
  }
}
