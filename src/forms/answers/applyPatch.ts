import {
  type Compiled,
  codeListOf,
  isNote,
  isQuestion,
  isRepeat,
  isVariant,
  type Node,
} from '../definition/compile.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { addressOf, parseAddress, ROW_ID } from './address.ts';
import { annotationOf, isAnnotation } from './annotations.ts';
import { evaluateSituation } from './evaluation/evaluation.ts';
import type { Moment } from './evaluation/situation.ts';
import type { Work } from './evaluation/work.ts';
import { readAnnotation } from './readAnnotation.ts';
import type { Answers, Issue, IssueCode, Value } from './values.ts';

/** One change to answers. A patch is a list of these, applied in order. */
export type Operation =
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'clear'; readonly path: string }
  | { readonly op: 'addRow' | 'removeRow'; readonly path: string; readonly row: string }
  | { readonly op: 'moveRow'; readonly path: string; readonly row: string; readonly position: number };

/** What applying a patch needs to know. */
export interface PatchContext extends Moment {
  readonly compiled: Compiled;
  /** Paths of the questions that the requesting side asks. */
  readonly asked: ReadonlySet<string>;
  /** Forms that may be changed now by the one who asks. */
  readonly editable: ReadonlySet<string>;
  /** Name of the one who asks, for declarations. */
  readonly by: string;
  /** Addresses of answers that the one who asks does not see: they lock nothing. */
  readonly hidden?: Pick<ReadonlySet<string>, 'has'>;
  /** What may be spent, where the rules are a stranger's. */
  readonly work?: Work;
}

/** The answers after a patch; when there are issues nothing may be stored. */
export interface Patched {
  readonly answers: Answers;
  readonly issues: readonly Issue[];
}

// A patch cannot make a form grow without end, whatever the questionnaire's own bound.
const MOST_ROWS = 500;
// Nor lists in lists.
const MOST_ANSWERS = 50_000;

/**
 * Applies changes to answers. All operations are tried and all their issues returned; only what can never be kept
 * (an unknown item, a wrong type, an option that does not exist) is an issue here, the rest is told by `issuesOf`.
 */
export function applyPatch(answers: Answers, operations: readonly Operation[], context: PatchContext): Patched {
  const next = new Map(answers);
  const issues: Issue[] = [];
  const isLocked = locksOf(answers, context);
  for (const operation of operations) {
    const code = apply(next, operation, context, isLocked);
    if (code) issues.push({ code, path: operation.path, severity: 'error' });
  }
  return { answers: next, issues };
}

type IsLocked = (node: Node, rows: readonly string[]) => boolean;

// What is read-only is told by the answers as they were: a patch cannot unlock what it changes.
function locksOf(answers: Answers, context: PatchContext): IsLocked {
  const evaluation = evaluateSituation({ ...context, answers });
  return (node, rows) => evaluation.isReadOnly(node, rows);
}

function apply(
  answers: Map<string, Value>,
  operation: Operation,
  context: PatchContext,
  isLocked: IsLocked,
): IssueCode | undefined {
  const { compiled, editable } = context;
  const { path, rows, annotation } = parseAddress(operation.path);
  const node = compiled.nodes.get(path);
  if (!node || isNote(node) || rows.length !== node.repeats.length) return 'UNKNOWN_ITEM';
  if (!editable.has(node.form)) return 'NOT_EDITABLE';
  if (!node.repeats.every((repeat, depth) => rowIds(answers, repeat, rows).includes(rows[depth] ?? ''))) {
    return 'UNKNOWN_ROW';
  }
  // An answer has one name only. Whatever else was written is kept nowhere, not in the audit trail either.
  const address = addressOf(node, rows);
  const isNamed = annotation === '' || isAnnotation(annotation);
  if (!isNamed || operation.path !== (annotation === '' ? address : annotationOf(address, annotation))) {
    return 'UNKNOWN_ITEM';
  }
  if (isLocked(node, rows)) return 'READ_ONLY';
  if (operation.op === 'clear') {
    clear(answers, operation.path);
    return undefined;
  }
  if (node.isRetired) return 'RETIRED';
  if (operation.op !== 'set') {
    return isRepeat(node) && annotation === '' ? changeRows(answers, node, rows, operation) : 'WRONG_TYPE';
  }
  return annotation === ''
    ? setAnswer(answers, node, address, operation.value, context)
    : annotate(answers, node, address, annotation, operation.value, context);
}

function setAnswer(
  answers: Map<string, Value>,
  node: Node,
  address: string,
  given: unknown,
  context: PatchContext,
): IssueCode | undefined {
  const { compiled } = context;
  if (isVariant(node)) {
    if (typeof given !== 'string') return 'WRONG_TYPE';
    if (!node.item.alternatives.some(({ key }) => key === given)) return 'NOT_AN_OPTION';
    answers.set(address, given);
    return undefined;
  }
  if (!isQuestion(node)) return node.item.type === 'computed' ? 'NOT_EDITABLE' : 'WRONG_TYPE';
  const result = itemTypeOf(node.item).read(given, node.item, { ...context, codeList: codeListOf(compiled, node) });
  if ('issue' in result) return result.issue;
  const { value } = result;
  // An empty text or an empty choice says nothing: it is unanswered, not an answer.
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    answers.delete(address);
    return undefined;
  }
  answers.set(address, value);
  answers.delete(annotationOf(address, 'absent'));
  return undefined;
}

function annotate(
  answers: Map<string, Value>,
  node: Node,
  address: string,
  name: string,
  given: unknown,
  { compiled }: PatchContext,
): IssueCode | undefined {
  if (!isQuestion(node) || !isAnnotation(name)) return 'UNKNOWN_ITEM';
  const result = readAnnotation(compiled, node, name, given);
  if ('issue' in result) return result.issue;
  const at = annotationOf(address, name);
  if (result.value === null) {
    answers.delete(at);
    return undefined;
  }
  // A reason why there is no answer stands instead of one.
  if (name === 'absent') {
    answers.delete(address);
    answers.delete(annotationOf(address, 'other'));
  }
  answers.set(at, result.value);
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
    if (before.length >= MOST_ROWS || answers.size >= MOST_ANSWERS) return 'TOO_MANY_ROWS';
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

// Clearing a group, a row or a list clears all that is inside; clearing an answer, what is said beside it.
function clear(answers: Map<string, Value>, address: string): void {
  const starts = ['.', '[', '#'].map((separator) => address + separator);
  for (const key of answers.keys()) {
    if (key === address || starts.some((start) => key.startsWith(start))) answers.delete(key);
  }
}
