import { addressOf } from '../forms/answers/address.ts';
import type { Evaluation } from '../forms/answers/evaluation.ts';
import { issuesOf } from '../forms/answers/issuesOf.ts';
import type { Issue, Value } from '../forms/answers/values.ts';
import { type Compiled, isGroup, isRepeat, type Node } from '../forms/definition/compile.ts';

/** What can be told of an answer besides its value. */
export type ItemState = 'ANSWERED' | 'UNANSWERED' | 'NOT_RELEVANT' | 'NOT_ASKED' | 'REDACTED';

/** An item of a form in one place, as a renderer needs it. */
export interface ItemView {
  readonly form: FormView;
  readonly node: Node;
  readonly address: string;
  readonly rows: readonly string[];
  readonly state: ItemState;
  readonly isRequired: boolean;
  readonly value: Value | undefined;
  readonly issues: readonly Issue[];
}

/** A form of a questionnaire, empty or of an exchange, for one reader in one language. */
export interface FormView {
  readonly compiled: Compiled;
  readonly key: string;
  readonly language: string;
  readonly isEditable: boolean;
  /** Over what the reader may see: values, placeholders, relevance. */
  readonly evaluation: Evaluation;
  /** Over everything; only to tell which issues are none. */
  readonly full: Evaluation;
  readonly redacted: ReadonlySet<string>;
}

/** All items of a form in order, those in rows once for each row. */
export function itemsOf(form: FormView): ItemView[] {
  const issues = new Map<string, Issue[]>();
  for (const issue of formIssues(form)) issues.set(issue.path, [...(issues.get(issue.path) ?? []), issue]);
  const nodes = form.compiled.forms.get(form.key)?.nodes ?? [];
  return [...walk(form, nodes, [], issues)];
}

/**
 * The issues of a form that follow from what its reader sees, without those that a withheld answer would settle. One that
 * follows from withheld answers would tell them: "kind is missing" says that there is a prohibition.
 */
export function formIssues({ key, evaluation, full, redacted }: FormView): Issue[] {
  const seen = issuesOf(evaluation, key).filter(({ path }) => !redacted.has(path));
  if (full === evaluation || seen.length === 0) return seen;
  const nameOf = ({ code, path, rule }: Issue) => `${code} ${path} ${rule ?? ''}`;
  const real = new Set(issuesOf(full, key).map(nameOf));
  return seen.filter((issue) => real.has(nameOf(issue)));
}

function* walk(
  form: FormView,
  nodes: readonly Node[],
  rows: readonly string[],
  issues: ReadonlyMap<string, readonly Issue[]>,
): Generator<ItemView> {
  for (const node of nodes) {
    const address = addressOf(node, rows);
    yield {
      form,
      node,
      address,
      rows,
      state: stateOf(form, node, rows, address),
      isRequired: form.evaluation.isRelevant(node, rows) && form.evaluation.isRequired(node, rows),
      value: form.evaluation.answer(node, rows),
      issues: issues.get(address) ?? [],
    };
    if (isRepeat(node)) {
      for (const row of form.evaluation.rowsOf(node, rows)) yield* walk(form, node.children, [...rows, row], issues);
    } else {
      yield* walk(form, node.children, rows, issues);
    }
  }
}

function stateOf(form: FormView, node: Node, rows: readonly string[], address: string): ItemState {
  const { evaluation, redacted } = form;
  const { compiled, asked } = evaluation.situation;
  if (compiled.forms.get(node.form)?.definition.askable && !asked.has(node.question.path)) return 'NOT_ASKED';
  if (!evaluation.isRelevant(node, rows)) return 'NOT_RELEVANT';
  if (redacted.has(address)) return 'REDACTED';
  if (isGroup(node)) {
    // A group has no answer of its own: it says what is inside.
    const inside = node.children.map((child) => stateOf(form, child, rows, addressOf(child, rows)));
    return (['ANSWERED', 'REDACTED'] as const).find((state) => inside.includes(state)) ?? 'UNANSWERED';
  }
  return evaluation.answer(node, rows) === undefined ? 'UNANSWERED' : 'ANSWERED';
}
