import { addressOf, addressOfAnswer } from '../forms/answers/address.ts';
import { annotationOf } from '../forms/answers/annotations.ts';
import type { Evaluation } from '../forms/answers/evaluation/evaluation.ts';
import { issuesOf } from '../forms/answers/issues/issuesOf.ts';
import type { Issue, Value } from '../forms/answers/values.ts';
import { type Compiled, isComputed, isGroup, isNote, isRepeat, type Node } from '../forms/definition/compile.ts';
import type { Hidden } from './redact.ts';
import { unsureBy } from './unsureBy.ts';

/** What can be told of an answer besides its value. */
export type ItemState = 'ANSWERED' | 'ABSENT' | 'UNANSWERED' | 'NOT_RELEVANT' | 'NOT_ASKED' | 'NOT_IN_EDITION' | Hidden;

/** An item of a form in one place, as a renderer needs it. */
export interface ItemView {
  readonly form: FormView;
  readonly node: Node;
  readonly address: string;
  readonly rows: readonly string[];
  readonly state: ItemState;
  readonly isRequired: boolean;
  readonly value: Value | undefined;
  /** Of the answer and of what is said beside it. */
  readonly issues: readonly Issue[];
}

/** A form as its reader sees it. */
export interface SeenForm {
  readonly compiled: Compiled;
  readonly key: string;
  /** Over what the reader may see: values, placeholders, relevance. */
  readonly evaluation: Evaluation;
  /** Addresses of answers that are not shown, and why. */
  readonly hidden: ReadonlyMap<string, Hidden>;
}

/** A form of a questionnaire, empty or of an exchange, for one reader in one language. */
export interface FormView extends SeenForm {
  readonly language: string;
  readonly isEditable: boolean;
}

/** All items of a form in order, those in rows once for each row. What has ended is left out. */
export function itemsOf(form: FormView): ItemView[] {
  const issues = new Map<string, Issue[]>();
  for (const issue of formIssues(form)) {
    const answer = addressOfAnswer(issue.path);
    issues.set(answer, [...(issues.get(answer) ?? []), issue]);
  }
  const nodes = form.compiled.forms.get(form.key)?.nodes ?? [];
  return [...walk(form, nodes, [], issues)];
}

/** The issues of a form that its reader can tell from what is shown, whatever is hidden: `unsureBy`. */
export function formIssues({ key, evaluation, hidden }: Pick<FormView, 'key' | 'evaluation' | 'hidden'>): Issue[] {
  const issues = issuesOf(evaluation, key);
  if (issues.length === 0) return issues;
  const isUnsure = unsureBy(evaluation.situation, hidden);
  return issues.filter((issue) => !isUnsure(issue));
}

/** What can be told of the answer to an item in one place. */
export function stateOf(form: FormView, node: Node, rows: readonly string[]): ItemState {
  const { evaluation, hidden } = form;
  const { compiled, asked, answers, classes } = evaluation.situation;
  const address = addressOf(node, rows);
  if (compiled.forms.get(node.form)?.definition.askable && !asked.has(node.question.path)) return 'NOT_ASKED';
  if (!evaluation.isRelevant(node, rows)) return 'NOT_RELEVANT';
  const kept = hidden.get(address) ?? hidden.get(annotationOf(address, 'absent'));
  if (kept) return kept;
  if (isComputed(node) && classes?.has(node.fieldClass) === false) return 'REDACTED';
  if (isGroup(node)) {
    // A group has no answer of its own: it says what is inside.
    const inside = node.children.map((child) => stateOf(form, child, rows));
    return (
      (['ANSWERED', 'ABSENT', 'REDACTED', 'WITHHELD', 'ERASED'] as const).find((one) => inside.includes(one)) ??
      'UNANSWERED'
    );
  }
  if (evaluation.answer(node, rows) !== undefined) return 'ANSWERED';
  return answers.has(annotationOf(address, 'absent')) ? 'ABSENT' : 'UNANSWERED';
}

function* walk(
  form: FormView,
  nodes: readonly Node[],
  rows: readonly string[],
  issues: ReadonlyMap<string, readonly Issue[]>,
): Generator<ItemView> {
  const { evaluation } = form;
  for (const node of nodes) {
    if (node.isRetired) continue;
    const address = addressOf(node, rows);
    const state = stateOf(form, node, rows);
    yield {
      form,
      node,
      address,
      rows,
      state,
      isRequired: evaluation.isRelevant(node, rows) && evaluation.isRequired(node, rows),
      value: state === 'ANSWERED' && !isNote(node) ? evaluation.answer(node, rows) : undefined,
      issues: issues.get(address) ?? [],
    };
    if (isRepeat(node)) {
      for (const row of evaluation.rowsOf(node, rows)) yield* walk(form, node.children, [...rows, row], issues);
    } else {
      yield* walk(form, node.children, rows, issues);
    }
  }
}
