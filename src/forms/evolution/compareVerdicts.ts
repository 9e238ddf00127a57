import { parseAddress } from '../answers/address.ts';
import { type Evaluation, evaluateSituation } from '../answers/evaluation/evaluation.ts';
import type { Situation } from '../answers/evaluation/situation.ts';
import { issuesOf } from '../answers/issues/issuesOf.ts';
import type { Issue } from '../answers/values.ts';
import type { Compiled } from '../definition/compile.ts';
import type { LeftReason } from './migration/carryValue.ts';
import { endOf, type Migrated, migrateAnswers } from './migration/migrateAnswers.ts';
import { successorAddress } from './migration/successorAddress.ts';

/** What becomes of an answer, or of a missing one, under another edition. */
export type VerdictKind = 'NEWLY_INVALID' | 'NEWLY_REQUIRED' | 'NEWLY_HIDDEN' | 'NEWLY_VALID' | 'UNREADABLE';

/** One difference between what two editions say of the same answers: paths and codes, never values. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Path of the item, without rows; of the old edition when the new one has no such item. */
  readonly path: string;
  /** The issue that comes or goes, or why the answer cannot be read. */
  readonly code?: LeftReason;
  /** Id of the questionnaire's rule, when `code` is RULE. */
  readonly rule?: string;
}

/**
 * Judges a form that was filled in under one edition by another one. Only errors count, since warnings keep nothing from
 * being handed over. Each difference is named once, however many rows it is found in.
 *
 * @param situation on the old edition
 * @param migrated its answers on the new one, when they are known already
 */
export function compareVerdicts(
  situation: Situation,
  to: Compiled,
  form: string,
  migrated: Migrated = migrateAnswers(situation.compiled, to, situation),
): Verdict[] {
  const { compiled: from } = situation;
  const { answers, asked } = migrated;
  const before = evaluateSituation(situation);
  const after = evaluateSituation({ ...situation, compiled: to, answers, asked: new Set(asked) });
  const successor = (address: string) => successorAddress(from, to, address)?.address ?? address;

  const lost = lostOf(migrated, from, to, form);
  const hidden = hiddenOf(before, after, form);
  const settled = new Set([...lost.map(({ address }) => successor(address)), ...hidden]);
  // What was wrong with an item that is gone did not become right.
  const old = errorsOf(before, form)
    .filter(({ path }) => !from.nodes.has(parseAddress(path).path) || successorAddress(from, to, path))
    .map((issue) => ({ ...issue, path: successor(issue.path) }));
  const now = errorsOf(after, form);
  const verdicts: Verdict[] = [
    ...lost.map(({ address, reason }) => verdict('UNREADABLE', address, { code: reason })),
    ...hidden.map((address) => verdict('NEWLY_HIDDEN', address)),
  ];
  for (const issue of now) {
    if (old.some((other) => isSameIssue(issue, other))) continue;
    if (issue.code === 'REQUIRED') verdicts.push(verdict('NEWLY_REQUIRED', issue.path));
    else verdicts.push(verdict('NEWLY_INVALID', issue.path, issue));
  }
  for (const issue of old) {
    if (settled.has(issue.path) || now.some(({ path }) => path === issue.path)) continue;
    verdicts.push(verdict('NEWLY_VALID', issue.path, issue));
  }
  return [...new Map(verdicts.map((found) => [JSON.stringify(found), found])).values()];
}

function verdict(kind: VerdictKind, address: string, { code, rule }: Pick<Verdict, 'code' | 'rule'> = {}): Verdict {
  const { path } = parseAddress(address);
  return { kind, path, ...(code ? { code } : {}), ...(rule ? { rule } : {}) };
}

function lostOf({ attic, unasked }: Migrated, from: Compiled, to: Compiled, form: string) {
  const answers = attic
    .filter(({ path }) => path.startsWith(`${form}.`))
    .map(({ path, reason }) => ({ address: path, reason }));
  // Which questions are asked stands in the form that is not asked itself.
  if (from.forms.get(form)?.definition.askable) return answers;
  return [...answers, ...unasked.map((path) => ({ address: path, reason: endOf(to, path) }))];
}

// Answers that were relevant and, in their new place, are not: they would be dropped when the form is handed over.
function hiddenOf(before: Evaluation, after: Evaluation, form: string): string[] {
  const [from, to] = [before.situation.compiled, after.situation.compiled];
  return [...before.situation.answers.keys()].flatMap((address) => {
    if (!address.startsWith(`${form}.`)) return [];
    const found = successorAddress(from, to, address);
    const { rows } = parseAddress(address);
    if (!found || !after.situation.answers.has(found.address) || !before.isRelevant(found.old, rows)) return [];
    return after.isRelevant(found.node, rows) ? [] : [found.address];
  });
}

function errorsOf(evaluation: Evaluation, form: string): Issue[] {
  return issuesOf(evaluation, form).filter(({ severity }) => severity === 'error');
}

function isSameIssue(a: Issue, b: Issue): boolean {
  return a.path === b.path && a.code === b.code && a.rule === b.rule;
}
