import type { Problem } from '../../../../errors.ts';
import type { RowsExpression } from '../../../rules/parseRule.ts';
import { findItem, parentOf, type Scope } from '../../../rules/scope.ts';
import { walkRule } from '../../../rules/walkRule.ts';
import { isRepeat } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';
import { type PlacedRule, placedRules } from './placedRules.ts';
import { resolveRef } from './resolveRef.ts';

/** What rules refer to exists and can be seen from where they stand. */
export const checkRefs: Check = (subject) =>
  placedRules(subject).flatMap((placed) => {
    if (placed.expression === null) return [];
    return [...walkRule(subject.compiled, placed.expression, placed.scope)].flatMap(({ part, scope }) => {
      if (part.kind === 'ref') return checkRef(subject, placed, scope, part.path);
      if (part.kind === 'rows') return checkList(subject, placed, scope, part);
      if (part.kind === 'asked') return part.paths.flatMap((path) => checkAsked(subject, placed, path));
      return part.kind === 'date' ? checkDay(placed, part.day) : [];
    });
  });

function checkRef(subject: Subject, { at }: PlacedRule, scope: Scope, path: string): Problem[] {
  const [first] = path.split('.');
  const row = (first === '$parent' ? parentOf(scope) : scope)?.repeats.at(-1);
  if ((first === '$row' || first === '$parent' || path === '$index') && !row) {
    const seen = first === '$parent' ? 'the row around this row' : 'the same row of a list';
    const message = `"${path}" means ${seen}, but the rule does not stand in ${first === '$parent' ? 'one' : 'a list'}.`;
    return [problem('RULE_ROW_OUTSIDE', at, message, 'Write the whole path: form and keys, joined by points.')];
  }
  if (path === '$index' || findItem(subject.compiled, scope, path)) return [];
  const node = resolveRef(subject, scope, path);
  if (!node) {
    const inRow = row ? row.children.map(({ item }) => `${first === '$parent' ? first : '$row'}.${item.key}`) : [];
    const fix = didYouMean(path, [...inRow, ...subject.compiled.nodes.keys()]);
    const message = `There is no item "${path}".`;
    return [problem('RULE_REF_UNKNOWN', at, message, fix ?? 'Write form and keys, joined by points.')];
  }
  const list = node.repeats.find((repeat, depth) => scope.repeats[depth] !== repeat) ?? node;
  const message = `"${path}" stands in the list "${list.path}"; from here it is not clear which row is meant.`;
  const fix = `Move the rule into the list, ask for its rows with "any" or "all", or whether "${list.path}" is answered.`;
  return [problem('RULE_REF_INTO_ROWS', at, message, fix)];
}

function checkList(
  subject: Subject,
  placed: PlacedRule,
  scope: Scope,
  { operator, in: path }: RowsExpression,
): Problem[] {
  const faults = checkRef(subject, placed, scope, path);
  const node = path === '$index' ? undefined : resolveRef(subject, scope, path);
  if (faults.length > 0 || (node && isRepeat(node))) return faults;
  const message = `"${operator}" looks at the rows of a list, but "${path}" is none.`;
  return [problem('RULE_TYPE', placed.at, message, 'Write the path of an item of the type "repeat" as "in".')];
}

function checkAsked({ compiled }: Subject, { at }: PlacedRule, path: string): Problem[] {
  const askable = [...compiled.forms.values()].filter(({ definition }) => definition.askable);
  const questions = askable.flatMap(({ nodes }) => nodes.map((node) => node.path));
  if (questions.includes(path)) return [];
  const message = `"${path}" is not an item at the top of an askable form, so it is never asked.`;
  const fix = didYouMean(path, questions) ?? 'Name an item at the top of the form that has "askable": true.';
  return [problem('RULE_NOT_ASKABLE', at, message, fix)];
}

function checkDay({ at }: PlacedRule, day: string): Problem[] {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return [];
  return [problem('RULE_DATE', at, `"${day}" is not a day.`, 'Write a day that exists, for example 2026-01-31.')];
}
