import { type Compiled, codeListOf, isQuestion, isRepeat, type Node } from '../definition/compile.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { addressOf, parseAddress, ROW_ID } from './address.ts';
import type { Answers, Issue, IssueCode, Value } from './values.ts';

/** One change to answers. A patch is a list of these, applied in order. */
export type Operation =
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'clear'; readonly path: string }
  | { readonly op: 'addRow' | 'removeRow'; readonly path: string; readonly row: string }
  | { readonly op: 'moveRow'; readonly path: string; readonly row: string; readonly position: number };

/** What applying a patch needs to know. */
export interface PatchContext {
  readonly compiled: Compiled;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Forms that may be changed now by the one who asks. */
  readonly editable: ReadonlySet<string>;
}

/** The answers after a patch; when there are issues nothing may be stored. */
export interface Patched {
  readonly answers: Answers;
  readonly issues: readonly Issue[];
}

// A patch cannot make a form grow without end, whatever the questionnaire's own bound.
const MOST_ROWS = 500;

/**
 * Applies changes to answers. All operations are tried and all their issues returned; only what can never be kept
 * (an unknown item, a wrong type, an option that does not exist) is an issue here, the rest is told by `issuesOf`.
 */
export function applyPatch(answers: Answers, operations: readonly Operation[], context: PatchContext): Patched {
  const next = new Map(answers);
  const issues: Issue[] = [];
  for (const operation of operations) {
    const code = apply(next, operation, context);
    if (code) issues.push({ code, path: operation.path, severity: 'error' });
  }
  return { answers: next, issues };
}

function apply(answers: Map<string, Value>, operation: Operation, context: PatchContext): IssueCode | undefined {
  const { compiled, editable } = context;
  const { path, rows } = parseAddress(operation.path);
  const node = compiled.nodes.get(path);
  if (!node || rows.length !== node.repeats.length) return 'UNKNOWN_ITEM';
  if (!editable.has(node.form)) return 'NOT_EDITABLE';
  if (!node.repeats.every((repeat, depth) => rowIds(answers, repeat, rows).includes(rows[depth] ?? ''))) {
    return 'UNKNOWN_ROW';
  }
  // Never the address as it was given: row ids in another place would make a second name for the same answer.
  const address = addressOf(node, rows);
  switch (operation.op) {
    case 'set':
      return isQuestion(node) ? setValue(answers, node, address, operation.value, context) : 'WRONG_TYPE';
    case 'clear':
      clear(answers, address);
      return undefined;
    default:
      return isRepeat(node) ? changeRows(answers, node, rows, operation) : 'WRONG_TYPE';
  }
}

function setValue(
  answers: Map<string, Value>,
  node: Node & { item: Parameters<typeof itemTypeOf>[0] },
  address: string,
  value: unknown,
  { compiled, today }: PatchContext,
): IssueCode | undefined {
  const result = itemTypeOf(node.item).read(value, node.item, { today, codeList: codeListOf(compiled, node) });
  if ('issue' in result) return result.issue;
  // An empty text or an empty choice says nothing: it is unanswered, not an answer.
  if (result.value === '' || (Array.isArray(result.value) && result.value.length === 0)) answers.delete(address);
  else answers.set(address, result.value);
  return undefined;
}

function changeRows(
  answers: Map<string, Value>,
  node: Node,
  rows: readonly string[],
  operation: Extract<Operation, { row: string }>,
): IssueCode | undefined {
  const { row } = operation;
  const address = addressOf(node, rows);
  const before = rowIds(answers, node, rows);
  const others = before.filter((id) => id !== row);
  if (operation.op === 'addRow') {
    if (!ROW_ID.test(row)) return 'FORMAT';
    if (before.length >= MOST_ROWS) return 'TOO_MANY_ROWS';
    if (before.length === others.length) answers.set(address, [...before, row]);
    return undefined;
  }
  if (before.length === others.length) return 'UNKNOWN_ROW';
  if (operation.op === 'moveRow') {
    const position = Math.max(0, Math.min(operation.position, others.length));
    answers.set(address, [...others.slice(0, position), row, ...others.slice(position)]);
    return undefined;
  }
  clear(answers, `${address}[${row}]`);
  if (others.length > 0) answers.set(address, others);
  else answers.delete(address);
  return undefined;
}

function rowIds(answers: Answers, repeat: Node, rows: readonly string[]): readonly string[] {
  const ids = answers.get(addressOf(repeat, rows));
  return Array.isArray(ids) ? ids : [];
}

// Clearing a group, a row or a list clears all that is inside.
function clear(answers: Map<string, Value>, address: string): void {
  for (const key of answers.keys()) {
    if (key === address || key.startsWith(`${address}.`) || key.startsWith(`${address}[`)) answers.delete(key);
  }
}
